import { layers } from "@tensorflow/tfjs-layers";
import { layerParts } from "../../../models/layers/layer_parts.ts";
import assert from "node:assert/strict";
import { checkLayers, checkRefusal, stack } from "./check_layers.ts";

checkLayers(
  "Layers that only train",
  () =>
    stack(
      layers.dropout({ rate: 0.5, inputShape: [3, 2] }),
      layers.gaussianNoise({ stddev: 1 }),
      layers.gaussianDropout({ rate: 0.5 }),
      layers.alphaDropout({ rate: 0.5 }),
      layers.flatten(),
      layers.dropout({ rate: 0.5 }),
    ),
  { kinds: ["flatten"] },
);

checkRefusal(
  "A layer that is not known",
  () => stack(layers.upSampling2d({ name: "bigger", inputShape: [2, 2, 1] })),
  /Cannot open layer bigger: its class must be one of Activation, Add, .*, current value is UpSampling2D/,
);

Deno.test("layerParts: classes are listed in order", () => {
  const names = [...layerParts.keys()];
  assert.deepEqual(names, names.toSorted());
});
