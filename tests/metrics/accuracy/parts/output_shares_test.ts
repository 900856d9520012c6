import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import {
  outputShares,
  sufficiencyOptions,
} from "../../../../metrics/accuracy/parts/output_shares.ts";

Deno.test("outputShares: outputs between nothing and everything present, by unit, others at the baseline", async () => {
  const { subject, context } = scene({
    model: linearModel([4, 2, 1, 1], 7),
    inputs: [[2, 1, 1, 1], [1, 1, 1, 1]],
    attributions: [[0, 0, 0, 0], [0, 0, 0, 0]],
    baseline: [1, 0, 0, 0],
    units: [[0], [1, 2], [3]],
  });
  const shares = await outputShares(
    subject,
    sufficiencyOptions.defaults,
    context,
    [
      { row: 0, units: [0] },
      { row: 0, units: [1] },
      { row: 1, units: [2, 1] },
      { row: 1, units: [0] },
    ],
  );
  // From 11 to 19; from 11 to 15.
  assert.deepEqual([...shares], [4 / 8, 3 / 8, 1, 0]);
});

Deno.test("outputShares: more than everything, less than nothing, and no change at all", async () => {
  const { subject, context } = scene({
    model: multilinearModel(2, [[2, [0]], [-1, [1]]]),
    inputs: [[1, 1], [1, 2]],
    attributions: [[0, 0], [0, 0]],
  });
  const shares = await outputShares(
    subject,
    sufficiencyOptions.defaults,
    context,
    [
      { row: 0, units: [0] },
      { row: 0, units: [1] },
      { row: 1, units: [0] },
    ],
  );
  assert.deepEqual([...shares], [2, -1, NaN]);
});
