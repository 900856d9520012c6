import assert from "node:assert/strict";
import { meanError } from "../../../explainers/parts/mean_error.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("meanError: root of the sample variance over the count", () => {
  // 1, 2, 3, 6 lie 2, 1, 0 and 3 from their mean: 14 / 3 / 4. Rounding of one root.
  assertClose([meanError(12, 50, 4)], [Math.sqrt(14 / 12)], { rtol: 1e-15 });
});

Deno.test("meanError: equal numbers have none, whatever their squares round to", () => {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < 10; i++) {
    sum += 0.1;
    squares += 0.1 * 0.1;
  }
  // Roundings of 1e-17 under the root.
  assert.ok(meanError(sum, squares, 10) < 1e-8);
});

Deno.test("meanError: one number says nothing about its error", () => {
  assert.ok(Number.isNaN(meanError(3, 9, 1)));
});
