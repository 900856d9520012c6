import assert from "node:assert/strict";
import { meanAgreement } from "../../../boards/inference/mean_agreement.ts";

Deno.test("meanAgreement: mean over the tasks that have a pair, in either order", () => {
  const { explainers, between } = meanAgreement([
    {
      task: "x",
      explainers: ["a", "b"],
      correlations: [[1, 0.5], [0.5, 1]],
      alpha: null,
    },
    {
      task: "y",
      explainers: ["b", "c", "a"],
      correlations: [[1, null, 0.25], [null, 1, 0], [0.25, 0, 1]],
      alpha: null,
    },
  ]);
  assert.deepEqual(explainers, ["a", "b", "c"]);
  assert.deepEqual([between("a", "b"), between("b", "a")], [0.375, 0.375]);
  assert.deepEqual([between("c", "a"), between("b", "c")], [0, undefined]);
});
