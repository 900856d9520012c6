import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { laplace } from "../../../explainers/controls/laplace.ts";
import { explainPixels } from "../signed_maps.ts";

const model = { ...linearModel(new Array(9).fill(5)), inputShape: [3, 3, 1] };

Deno.test("laplace: worked out by hand on one bright pixel", async () => {
  const image = [0, 0, 0, 0, 2, 0, 0, 0, 0];
  const { attributions } = await explainPixels(laplace, model, [image], [0]);
  assert.deepEqual([...attributions.data], [0, 2, 0, 2, 8, 2, 0, 2, 0]);
});

Deno.test("laplace: a slope has edges at its ends only", async () => {
  const image = [0, 1, 2, 0, 1, 2, 0, 1, 2];
  const { attributions } = await explainPixels(laplace, model, [image], [0]);
  assert.deepEqual([...attributions.data], [1, 0, 1, 1, 0, 1, 1, 0, 1]);
});
