import { tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { deconvnet } from "../../../explainers/layers/deconvnet.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

Deno.test("deconvnet: positive gradients pass whether a unit is on or off", async () => {
  const { attributions } = await explainPixels(
    deconvnet,
    await signedMaps(),
    [signedImage, signedImage],
    [0, 1],
  );
  assert.deepEqual(
    [...attributions.data],
    [...Array(4).fill(0.25 - 0.75), ...Array(4).fill(-1.25)],
  );
});

Deno.test("deconvnet: maxima go back to where they came from", async () => {
  await selectBackend("cpu");
  const network = sequential({
    layers: [
      layers.maxPooling2d({ poolSize: 2, inputShape: [2, 4, 1] }),
      layers.flatten(),
      layers.dense({ units: 1 }),
    ],
  });
  network.setWeights([tensor([[2], [-3]]), tensor([0])]);
  const { attributions } = await explainPixels(
    deconvnet,
    tfjsModel(network, "logit"),
    [[1, 5, 7, 2, 3, 4, 8, 6]],
    [0],
  );
  assert.deepEqual([...attributions.data], [0, 2, 0, 0, 0, 0, -3, 0]);
});
