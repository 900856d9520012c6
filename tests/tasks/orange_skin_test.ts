import assert from "node:assert/strict";
import { orangeSkin } from "../../tasks/orange_skin.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(orangeSkin, 0.98);

Deno.test("orangeSkin: four inputs alike", () => {
  assert.deepEqual(orangeSkin.known!.rule.modes[0]!.relevant, [0, 1, 2, 3]);
});
