import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { sobel } from "../../../explainers/controls/sobel.ts";
import { explainPixels } from "../signed_maps.ts";

const model = { ...linearModel(new Array(9).fill(5)), inputShape: [3, 3, 1] };

Deno.test("sobel: worked out by hand on one bright pixel", async () => {
  const image = [0, 0, 0, 0, 1, 0, 0, 0, 0];
  const { attributions } = await explainPixels(sobel, model, [image], [0]);
  // Corners see it along both axes with weight 1, sides along one with weight 2, the pixel itself
  // not at all.
  const [corner, side] = [Math.SQRT2, 2];
  assert.deepEqual(
    [...attributions.data],
    [corner, side, corner, side, 0, side, corner, side, corner],
  );
});

Deno.test("sobel: an even image has no edges, whatever the model weighs", async () => {
  const image = new Array(9).fill(0.5);
  const { attributions } = await explainPixels(sobel, model, [image], [0]);
  assert.deepEqual([...attributions.data], new Array(9).fill(0));
});
