import { layers } from "@tensorflow/tfjs-layers";
import { sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { layerStack } from "../../models/layer_stack.ts";

await selectBackend("cpu");
const dense = (activation: "relu" | "linear" | "tanh", useBias = true) =>
  layers.dense({ units: 2, activation, useBias });
const stackOf = (...parts: layers.Layer[]) =>
  layerStack(
    sequential({
      layers: [layers.inputLayer({ inputShape: [8, 3, 1] }), ...parts],
    }).layers,
  );

Deno.test("layerStack: layers with their numbers, without what changes none", () => {
  const stack = stackOf(
    layers.conv2d({
      filters: 4,
      kernelSize: [3, 1],
      strides: [2, 1],
      padding: "same",
      activation: "relu",
    }),
    layers.maxPooling2d({ poolSize: [2, 1] }),
    layers.averagePooling2d({ poolSize: 1, padding: "same" }),
    layers.dropout({ rate: 0.5 }),
    layers.flatten(),
    dense("relu"),
    dense("linear", false),
  )!;
  const shapes = stack.map((layer) =>
    "weights" in layer ? layer.weights().map((weight) => weight!.shape) : []
  );
  assert.deepEqual(
    stack.map((layer) => ({ ...layer, weights: undefined })),
    [
      { kind: "convolution", relu: true, strides: [2, 1], padding: "same" },
      { kind: "largest", size: [2, 1], strides: [2, 1], padding: "valid" },
      { kind: "average", size: [1, 1], strides: [1, 1], padding: "same" },
      { kind: "flatten" },
      { kind: "dense", relu: true },
      { kind: "dense", relu: false },
    ].map((layer) => ({ ...layer, weights: undefined })),
  );
  assert.deepEqual(shapes, [
    [[3, 1, 1, 4], [4]],
    [],
    [],
    [],
    [[24, 2], [2]],
    [[2, 2]],
  ]);
});

Deno.test("layerStack: none where there is another activation, layer, dilation or order of axes, or no layer", () => {
  const convolution = { filters: 1, kernelSize: 2 };
  for (
    const parts of [
      [layers.flatten(), dense("tanh")],
      [layers.flatten(), dense("relu"), layers.batchNormalization()],
      [layers.conv2d({ ...convolution, dilationRate: 2 })],
      [layers.conv2d({ ...convolution, dataFormat: "channelsFirst" })],
      [layers.conv2d({ ...convolution, activation: "relu6" })],
      [layers.dropout({ rate: 0.5 })],
    ]
  ) assert.equal(stackOf(...parts), undefined);
});
