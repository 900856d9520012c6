import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { complexity } from "../../../metrics/complexity/complexity.ts";
import { scoresOf } from "../proof.ts";

Deno.test("complexity: equal magnitudes reach 1, whatever their number", async () => {
  for (const units of [2, 3, 7]) {
    const parts = {
      model: linearModel(Array(units).fill(1)),
      inputs: [Array(units).fill(1)],
      attributions: [Array.from({ length: units }, (_, i) => i % 2 ? 3 : -3)],
    };
    const [score] = await scoresOf(complexity, parts);
    // A sum of equal logarithms over one logarithm.
    assert.ok(Math.abs(score! - 1) < 1e-14 && score! <= 1);
  }
});

Deno.test("complexity: of units, not of their members; one unit has none", async () => {
  const parts = {
    model: linearModel([1, 1, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[2, 2, 0]],
    units: [[0, 1], [2]],
  };
  assert.deepEqual(await scoresOf(complexity, parts), [0]);
  const single = { ...parts, units: [[0, 1, 2]] };
  assert.deepEqual(await scoresOf(complexity, single), [NaN]);
});
