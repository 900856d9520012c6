import { layers } from "@tensorflow/tfjs-layers";
import { checkLayers, stack } from "./check_layers.ts";

checkLayers(
  "Dense",
  () => stack(layers.dense({ units: 4, inputShape: [7] })),
  { kinds: ["dense"] },
);

checkLayers(
  "Dense over tokens, without bias",
  () => stack(layers.dense({ units: 4, useBias: false, inputShape: [3, 5] })),
  { kinds: ["dense", "reshape"] },
);

checkLayers(
  "Dense with activation",
  () => stack(layers.dense({ units: 4, activation: "tanh", inputShape: [5] })),
  { kinds: ["dense", "tanh"] },
);
