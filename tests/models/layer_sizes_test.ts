import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { cnn } from "../../models/architectures/cnn.ts";
import { selectBackend } from "../../models/backends.ts";
import { layerSizes } from "../../models/layer_sizes.ts";

Deno.test("layerSizes: images, layers of nested networks, free axes", async () => {
  await selectBackend("cpu");
  const image = cnn({
    shape: [8, 8, 1],
    filters: [16],
    dense: 9,
    outputs: 2,
    seed: 0,
  });
  assert.deepEqual(layerSizes(image.layers), [1024, 256, 256, 9, 2]);
  const inner = sequential({
    layers: [
      layers.dense({ units: 5, inputShape: [null, 3] }),
      layers.dense({ units: 4 }),
    ],
  });
  const outer = sequential({ layers: [inner, layers.dense({ units: 1 })] });
  assert.deepEqual(layerSizes(outer.layers), [5, 4, 1]);
});
