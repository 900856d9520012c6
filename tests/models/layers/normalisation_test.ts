import { layers } from "@tensorflow/tfjs-layers";
import { checkLayers, checkRefusal, stack } from "./check_layers.ts";

for (
  const [scale, center] of [[true, true], [false, true], [true, false], [
    false,
    false,
  ]] as const
) {
  const options = { scale, center, epsilon: 1e-3 };
  const title = `${scale ? "scale" : "no scale"}, ${
    center ? "centre" : "no centre"
  }`;
  // TF.js's own gradient fails without either.
  const tape = scale && center;
  checkLayers(
    `BatchNormalization, ${title}`,
    () =>
      stack(layers.batchNormalization({ ...options, inputShape: [3, 4, 2] })),
    { kinds: ["batch_normalization", "reshape"], tape },
  );
  checkLayers(
    `LayerNormalization, ${title}`,
    () => stack(layers.layerNormalization({ ...options, inputShape: [3, 5] })),
    {
      kinds: [
        "layer_normalization",
        ...scale || center ? ["scale"] : [],
        "reshape",
      ],
      tape,
    },
  );
}

checkRefusal(
  "BatchNormalization over another axis",
  () =>
    stack(
      layers.batchNormalization({ name: "norm", axis: 1, inputShape: [3, 4] }),
    ),
  /layer norm: axis of a BatchNormalization .*, current value is 1/,
);
checkRefusal(
  "LayerNormalization over several axes",
  () =>
    stack(
      layers.layerNormalization({
        name: "norm",
        axis: [1, 2],
        inputShape: [3, 4],
      }),
    ),
  /layer norm: axis of a LayerNormalization .*, current value is 1,2/,
);
