import assert from "node:assert/strict";
import { linearModel } from "../../../core/toys/linear_model.ts";
import { multilinearModel } from "../../../core/toys/multilinear_model.ts";
import { faithfulnessEstimate } from "../../../metrics/faithfulness/faithfulness_estimate.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

Deno.test("faithfulnessEstimate: Pearson over units", async () => {
  // Attributions 1 2 3 4 and falls 2 1 4 3: covariance 3, variances 5.
  const parts = {
    model: linearModel([2, 1, 4, 3]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, 2, 3, 4]],
  };
  assertClose(await scoresOf(faithfulnessEstimate, parts), [0.6], {
    rtol: 1e-12,
  });
});

Deno.test("faithfulnessEstimate: an unsigned method is judged against the size of falls", async () => {
  const parts = {
    model: linearModel([4, -4, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[4, 4, 1]],
  };
  const unsigned = { ...parts, signed: false };
  assertClose(await scoresOf(faithfulnessEstimate, unsigned), [1], {
    rtol: 1e-12,
  });
  const [signed] = await scoresOf(faithfulnessEstimate, parts);
  assert.ok(signed! < 0.5);
});

Deno.test("faithfulnessEstimate: units that act only together are constant", async () => {
  // Taking either away is the same.
  const parts = {
    model: multilinearModel(2, [[5, [0, 1]]]),
    inputs: [[1, 1]],
    attributions: [[2, 1]],
  };
  assert.deepEqual(await scoresOf(faithfulnessEstimate, parts), [NaN]);
});

Deno.test("faithfulnessEstimate: the policy decides the falls", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[3, 2]],
    baseline: [2, 0],
    attributions: [[3, 2]],
  };
  assert.deepEqual(await scoresOf(faithfulnessEstimate, parts), [-1]); // falls 1 2
  const mean = { replacement: "mean" };
  assert.deepEqual(await scoresOf(faithfulnessEstimate, parts, mean), [1]); // falls 3 2
});
