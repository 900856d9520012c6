import assert from "node:assert/strict";
import { xor } from "../../tasks/xor.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(xor, 0.98);

Deno.test("xor: needs both inputs and nothing else", () => {
  assert.deepEqual(xor.known!.rule.modes.map(({ relevant }) => relevant), [[
    0,
    1,
  ]]);
});
