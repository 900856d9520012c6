import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { maxSensitivity } from "../../../metrics/robustness/max_sensitivity.ts";

Deno.test("maxSensitivity: the farthest of the neighbours", async () => {
  let draw = 0;
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    attributions: [[3, 4]],
    explain: () => [[[0, 0], [3, 4], [-3, -4]][draw++]!],
  };
  // 1, 0 and 2.
  assert.deepEqual(await scoresOf(maxSensitivity, parts, { draws: 3 }), [2]);
});

Deno.test("maxSensitivity: compares units, not inputs", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    units: [[0, 1]],
    attributions: [[3, 1]],
    explain: () => [[1, 3]],
  };
  assert.deepEqual(await scoresOf(maxSensitivity, parts), [0]);
});
