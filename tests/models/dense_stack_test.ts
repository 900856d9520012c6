import { layers } from "@tensorflow/tfjs-layers";
import { sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { denseStack } from "../../models/dense_stack.ts";

await selectBackend("cpu");
const dense = (activation: "relu" | "linear" | "tanh", useBias = true) =>
  layers.dense({ units: 2, activation, useBias });
const stackOf = (...parts: layers.Layer[]) =>
  denseStack(
    sequential({
      layers: [layers.inputLayer({ inputShape: [2, 3] }), ...parts],
    }).layers,
  );

Deno.test("denseStack: dense layers with ReLU or nothing behind them, without what changes no number", () => {
  const stack = stackOf(
    layers.flatten(),
    dense("relu"),
    layers.dropout({ rate: 0.5 }),
    dense("linear", false),
  )!;
  assert.deepEqual(stack.map(({ relu }) => relu), [true, false]);
  assert.deepEqual(
    stack.map((layer) => layer.weights().map((weight) => weight!.shape)),
    [[[6, 2], [2]], [[2, 2]]],
  );
});

Deno.test("denseStack: none where there is another activation, another layer or no layer", () => {
  assert.equal(stackOf(layers.flatten(), dense("tanh")), undefined);
  assert.equal(
    stackOf(layers.flatten(), dense("relu"), layers.batchNormalization()),
    undefined,
  );
  assert.equal(stackOf(layers.flatten()), undefined);
});
