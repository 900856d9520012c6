import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { regionPerturbation } from "../../../metrics/faithfulness/region_perturbation.ts";
import { scoresOf } from "../proof.ts";

Deno.test("regionPerturbation: mean over 0 … L of the drop, the step before the first included", async () => {
  const parts = {
    model: linearModel([4, 2, 1, -1]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[4, 2, 1, -1]],
  };
  for (
    const [share, score] of [
      [0.4, 10 / 3], // 1.6 units of 4 are rounded
      [0.5, 10 / 3],
      [0.75, 17 / 4],
      [1, 23 / 5],
    ]
  ) {
    assert.deepEqual(
      await scoresOf(regionPerturbation, parts, { share: share! }),
      [score],
    );
  }
});

Deno.test("regionPerturbation: patches of an image, by their mean", async () => {
  const image = {
    ...linearModel([1, 2, 4, 8, 16, 32, 64, 128]),
    inputShape: [2, 4, 1],
  };
  const parts = {
    model: image,
    inputs: [[1, 1, 1, 1, 1, 1, 1, 1]],
    // The left square has the largest pixel, the right one the larger mean.
    attributions: [[9, 0, 3, 3, 0, 0, 3, 3]],
    units: [[0]],
  };
  const [score] = await scoresOf(regionPerturbation, parts, {
    patch: 2,
    share: 0.5,
  });
  assert.equal(score, (4 + 8 + 64 + 128) / 2);
  const [unit] = await scoresOf(regionPerturbation, parts, { share: 0.5 });
  assert.equal(unit, 1 / 2);
});

Deno.test("regionPerturbation: patches of what is no image are refused", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    attributions: [[1, 1]],
  };
  await assert.rejects(
    () => scoresOf(regionPerturbation, parts, { patch: 2 }),
    RangeError,
  );
});

Deno.test("regionPerturbation: units go to the baseline", async () => {
  const parts = {
    model: linearModel([2, 5]),
    inputs: [[3, 1]],
    baseline: [1, 0],
    attributions: [[5, 4]],
  };
  // A drop of 4, and the step before it.
  const scores = await scoresOf(regionPerturbation, parts, { share: 0.5 });
  assert.deepEqual(scores, [4 / 2]);
});
