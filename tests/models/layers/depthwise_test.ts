import { layers } from "@tensorflow/tfjs-layers";
import { checkLayers, checkRefusal, stack } from "./check_layers.ts";

for (
  const [padding, stride, depthMultiplier] of [
    ["same", 1, 1],
    ["valid", 1, 2],
    ["same", 2, 2],
    ["valid", 2, 1],
    ["same", 3, 1],
  ] as const
) {
  const options = {
    kernelSize: 3,
    padding,
    strides: [stride, stride] as [number, number],
    depthMultiplier,
    inputShape: [5, 6, 2],
  };
  checkLayers(
    `DepthwiseConv2D, ${padding}, stride ${stride}, ${depthMultiplier} filters`,
    () => stack(layers.depthwiseConv2d(options)),
    { kinds: ["depthwise_conv2d", "reshape"] },
  );
}

for (const useBias of [true, false]) {
  checkLayers(
    `SeparableConv2D, ${useBias ? "with" : "without"} bias`,
    () =>
      stack(layers.separableConv2d({
        kernelSize: 3,
        strides: [2, 2],
        depthMultiplier: 2,
        padding: "same",
        filters: 3,
        activation: "sigmoid",
        useBias,
        inputShape: [5, 6, 2],
      })),
    { kinds: ["depthwise_conv2d", "conv2d", "sigmoid", "reshape"] },
  );
}

checkRefusal(
  "DepthwiseConv2D with dilation",
  () =>
    stack(layers.depthwiseConv2d({
      name: "wide",
      kernelSize: 2,
      dilationRate: [2, 2],
      inputShape: [4, 4, 1],
    })),
  /layer wide: dilationRate of a DepthwiseConv2D/,
);
