import assert from "node:assert/strict";
import { layerCam } from "../../../explainers/layers/layer_cam.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

Deno.test("layerCam: maps times their positive gradients, place by place", async () => {
  const { attributions } = await explainPixels(
    layerCam,
    await signedMaps(),
    [signedImage, signedImage],
    [0, 1],
  );
  assert.deepEqual(
    [...attributions.data],
    [0.25, 1.5, 0.75, 3, 0, 2.5, 0, 5],
  );
});

Deno.test("layerCam: where gradients differ between places, unlike Grad-CAM's mean", async () => {
  // In front of the ReLU a slope is 0 where the map is negative: nothing is left of A at −2 and −4.
  const { attributions } = await explainPixels(
    layerCam,
    await signedMaps(),
    [signedImage],
    [0],
    { options: { layer: "conv_0" } },
  );
  assert.deepEqual([...attributions.data], [0.25, 1.5, 0.75, 3]);
});

Deno.test("layerCam: negative gradients take nothing off", async () => {
  // A = B = x: 5 / 4 of B stay, −2 / 4 of A are left out.
  const { attributions } = await explainPixels(
    layerCam,
    await signedMaps("logit", [1, 1]),
    [[4, 0, 8, -4]],
    [1],
  );
  assert.deepEqual([...attributions.data], [5, 0, 10, 0]);
});
