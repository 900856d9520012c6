import assert from "node:assert/strict";
import { ridgeSolver } from "../../../../explainers/surrogates/parts/ridge_solver.ts";
import { assertClose } from "../../../assert_close.ts";

const gram = [4, 2, 9, 2, 3, 9, 9, 9, 1];

Deno.test("ridgeSolver: solves over the chosen columns, in any order, zeros elsewhere", () => {
  // [5 2; 2 4] [1; 2] = [9; 10]. Rounding of a 2 × 2 solve.
  for (const chosen of [[0, 1], [1, 0]]) {
    const solution = ridgeSolver(gram, chosen, 1)([9, 10, 77]);
    assertClose(solution, [1, 2, 0], { atol: 1e-14 });
  }
});

Deno.test("ridgeSolver: no columns, no coefficients", () => {
  assert.deepEqual([...ridgeSolver(gram, [], 1)([9, 10, 77])], [0, 0, 0]);
});

Deno.test("ridgeSolver: refuses collinear columns without a penalty", () => {
  assert.throws(() => ridgeSolver([1, 1, 1, 1], [0, 1], 0), RangeError);
});
