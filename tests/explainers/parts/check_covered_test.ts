import assert from "node:assert/strict";
import { checkCovered } from "../../../explainers/parts/check_covered.ts";
import { grouped } from "../grouped.ts";

Deno.test("checkCovered: refuses units that leave an input out", () => {
  checkCovered(grouped([[2, 0], [1]]), 3);
  assert.throws(() => checkCovered(grouped([[2, 0]]), 3), {
    name: "RangeError",
    message: /cover all 3 inputs, current value is 2/,
  });
});
