import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { sufficiency } from "../../../metrics/faithfulness/sufficiency.ts";
import { scoresOf } from "../proof.ts";

Deno.test("sufficiency: all but the top goes to the baseline, and nothing where the share is 1", async () => {
  const parts = {
    model: linearModel([2, 5]),
    inputs: [[3, 1]],
    baseline: [1, 0],
    attributions: [[4, 5]],
  };
  const share = (largest: number) => ({ shares: 1, largest });
  assert.deepEqual(await scoresOf(sufficiency, parts, share(0.5)), [4]);
  assert.deepEqual(await scoresOf(sufficiency, parts, share(1)), [0]);
});

Deno.test("sufficiency: below 0 where the rest pushes down", async () => {
  const parts = {
    model: linearModel([2, -5]),
    inputs: [[1, 1]],
    attributions: [[2, -5]],
  };
  assert.deepEqual(await scoresOf(sufficiency, parts), [-5]);
});
