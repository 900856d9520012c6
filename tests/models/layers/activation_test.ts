import { layers } from "@tensorflow/tfjs-layers";
import { checkLayers, checkRefusal, stack } from "./check_layers.ts";

const curves = {
  relu: "relu",
  relu6: "relu6",
  elu: "elu",
  selu: "selu",
  sigmoid: "sigmoid",
  hardSigmoid: "hard_sigmoid",
  tanh: "tanh",
  softplus: "softplus",
  gelu: "gelu",
  swish: "swish",
  softmax: "softmax",
} as const;

for (const [activation, kind] of Object.entries(curves)) {
  checkLayers(
    `Activation ${activation}`,
    () =>
      stack(
        layers.activation({
          activation: activation as "relu",
          inputShape: [2, 10],
        }),
      ),
    { kinds: [kind, "reshape"], reach: 8 },
  );
}

checkLayers(
  "Activation linear",
  () => stack(layers.activation({ activation: "linear", inputShape: [5] })),
  { kinds: ["reshape"] },
);

checkLayers(
  "ReLU, ReLU with a ceiling, LeakyReLU, ELU and Softmax",
  () =>
    stack(
      layers.leakyReLU({ alpha: 0.3, inputShape: [8] }),
      layers.elu(),
      layers.softmax(),
      layers.reLU(),
      layers.reLU({ maxValue: 6 }),
    ),
  { kinds: ["leaky_relu", "elu", "softmax", "relu", "relu6"], reach: 8 },
);

checkRefusal(
  "ReLU with another ceiling",
  () => stack(layers.reLU({ name: "low", maxValue: 2, inputShape: [2] })),
  /layer low: maxValue of a ReLU must be one of 6, current value is 2/,
);
checkRefusal(
  "Softmax over another axis",
  () => stack(layers.softmax({ name: "across", axis: 1, inputShape: [2, 2] })),
  /layer across: axis of a Softmax .*current value is 1/,
);
checkRefusal(
  "An activation that is not known",
  () =>
    stack(layers.dense({
      name: "odd",
      units: 1,
      activation: "mish",
      inputShape: [2],
    })),
  /layer odd: activation of a Dense must be one of linear .*, current value is mish/,
);
