import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { repeatDeviation } from "../../../metrics/consistency/repeat_deviation.ts";
import { scoresOf } from "../proof.ts";

const parts = { model: linearModel([1, 1]), inputs: [[1, 1]] };

Deno.test("repeatDeviation: a sign that flips scatters", async () => {
  const scores = await scoresOf(repeatDeviation, {
    ...parts,
    attributions: [[1, 4]],
    repeats: [[[-1, 4]]],
  });
  // Variance 2 of the first, mean 4 of the second.
  assert.deepEqual(scores, [Math.sqrt(2) / 4]);
});

Deno.test("repeatDeviation: tells a steady method from a noisy one by units, not inputs", async () => {
  const grouped = {
    ...parts,
    units: [[0, 1]],
    attributions: [[1, 3]],
    repeats: [[[3, 1]]],
  };
  assert.deepEqual(await scoresOf(repeatDeviation, grouped), [0]);
});
