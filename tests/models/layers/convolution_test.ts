import { layers } from "@tensorflow/tfjs-layers";
import { checkLayers, checkRefusal, stack } from "./check_layers.ts";

for (
  const [padding, strides] of [
    ["same", [1, 1]],
    ["valid", [2, 2]],
    ["same", [2, 2]],
    ["same", [2, 1]],
  ] as const
) {
  checkLayers(
    `Conv2D, ${padding}, strides ${strides}`,
    () =>
      stack(layers.conv2d({
        filters: 2,
        kernelSize: [3, 2],
        padding,
        strides: [...strides],
        inputShape: [5, 4, 2],
      })),
    { kinds: ["conv2d", "reshape"] },
  );
  checkLayers(
    `Conv1D, ${padding}, stride ${strides[0]}`,
    () =>
      stack(layers.conv1d({
        filters: 3,
        kernelSize: 3,
        padding,
        strides: strides[0],
        activation: "tanh",
        inputShape: [7, 2],
      })),
    { kinds: ["conv1d", "tanh", "reshape"] },
  );
}

checkLayers(
  "Conv2D without bias",
  () =>
    stack(layers.conv2d({
      filters: 2,
      kernelSize: 1,
      useBias: false,
      inputShape: [2, 2, 3],
    })),
  { kinds: ["conv2d", "reshape"] },
);

checkRefusal(
  "Conv2D with dilation",
  () =>
    stack(layers.conv2d({
      name: "wide",
      filters: 1,
      kernelSize: 2,
      dilationRate: 2,
      inputShape: [4, 4, 1],
    })),
  /Cannot open layer wide: dilationRate of a Conv2D must be one of .*, current value is 2,2/,
);

checkRefusal(
  "Conv1D with causal padding or dilation",
  () =>
    stack(layers.conv1d({
      name: "past",
      filters: 1,
      kernelSize: 2,
      dilationRate: 2,
      inputShape: [4, 1],
    })),
  /layer past: dilationRate of a Conv1D .*, current value is 2/,
);
