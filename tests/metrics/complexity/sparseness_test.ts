import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { sparseness } from "../../../metrics/complexity/sparseness.ts";
import { scoresOf } from "../proof.ts";

Deno.test("sparseness: one among many reaches 1, whatever their number", async () => {
  for (const units of [2, 3, 10]) {
    const parts = {
      model: linearModel(Array(units).fill(1)),
      inputs: [Array(units).fill(1)],
      attributions: [[-7, ...Array(units - 1).fill(0)]],
    };
    assert.deepEqual(await scoresOf(sparseness, parts), [1]);
  }
});

Deno.test("sparseness: half of the units equal and half 0; one unit has no score", async () => {
  const parts = {
    model: linearModel([1, 1, 1, 1]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, 0, -1, 0]],
  };
  // Four of six pairs differ by 1, over 3 · 2.
  assert.deepEqual(await scoresOf(sparseness, parts), [2 / 3]);
  const single = {
    ...parts,
    units: [[0, 1, 2, 3]],
    attributions: [[2, 2, 2, 2]],
  };
  assert.deepEqual(await scoresOf(sparseness, single), [NaN]);
});
