import assert from "node:assert/strict";
import { Refusal } from "../../../core/plugins/refusal.ts";

Deno.test("Refusal: a RangeError with a message for callers and a reason for boards", () => {
  const refusal = new Refusal("Cannot ask: current value is 4", "over 3 units");
  assert.ok(refusal instanceof RangeError);
  assert.deepEqual(
    [refusal.name, refusal.message, refusal.reason],
    ["RangeError", "Cannot ask: current value is 4", "over 3 units"],
  );
});
