import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { averageSensitivity } from "../../../metrics/robustness/average_sensitivity.ts";

Deno.test("averageSensitivity: the mean of the neighbours", async () => {
  let draw = 0;
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    attributions: [[3, 4]],
    explain: () => [[[0, 0], [3, 4], [-3, -4]][draw++]!],
  };
  // 1, 0 and 2.
  assert.deepEqual(await scoresOf(averageSensitivity, parts, { draws: 3 }), [
    1,
  ]);
});

Deno.test("averageSensitivity: compares units, not inputs", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    units: [[0, 1]],
    attributions: [[3, 1]],
    explain: () => [[1, 3]],
  };
  assert.deepEqual(await scoresOf(averageSensitivity, parts), [0]);
});
