import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { pgu } from "../../../metrics/faithfulness/pgu.ts";
import { scoresOf } from "../proof.ts";

const options = { share: 0.5 };

Deno.test("pgu: perturbs the unimportant units: 0 where only the important ones have an effect, not where the others do", async () => {
  const parts = { inputs: [[1, 1]], attributions: [[5, 1]] };
  const right = { ...parts, model: linearModel([3, 0]) };
  const blind = { ...parts, model: linearModel([0, 3]) };
  assert.deepEqual(await scoresOf(pgu, right, options), [0]);
  assert.ok((await scoresOf(pgu, blind, options))[0]! > 0);
});

Deno.test("pgu: the sign of an attribution is no matter", async () => {
  const parts = {
    model: linearModel([3, 0]),
    inputs: [[1, 1]],
    attributions: [[-5, 1]],
  };
  assert.deepEqual(await scoresOf(pgu, parts, options), [0]);
});
