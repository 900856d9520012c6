import assert from "node:assert/strict";
import { f1Score } from "../../../models/training/f1_score.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("f1Score: two classes: F1 of class 1 by hand", () => {
  // 2 hits, 1 false alarm, 2 misses: 4 / (4 + 1 + 2).
  assert.equal(f1Score([1, 1, 1, 0, 0, 0], [1, 1, 0, 1, 1, 0], 2), 4 / 7);
  assert.equal(f1Score([0, 0], [1, 1], 2), 0);
});

Deno.test("f1Score: more classes: the mean over classes that occur", () => {
  // Class 0: 2/3, class 1: 2/3, class 2: 1, class 3 does not occur.
  assertClose([f1Score([0, 1, 1, 2], [0, 0, 1, 2], 4)], [7 / 9], {
    rtol: 1e-15, // one rounding of the mean
  });
});
