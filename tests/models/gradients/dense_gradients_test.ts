import assert from "node:assert/strict";
import { memory, ones, type Tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { rng } from "../../../core/rows/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { denseGradients } from "../../../models/gradients/dense_gradients.ts";
import { tapeGradients } from "../../../models/gradients/tape_gradients.ts";
import { assertClose } from "../../assert_close.ts";

await selectBackend("wasm");
const seed = () => ones([7, 3]);

Deno.test("denseSlopes: the tape's logits and gradients", async () => {
  const network = mlp({ inputs: 5, hidden: [20, 11], outputs: 3, seed: 1 });
  const stream = rng("rows");
  const data = Float32Array.from({ length: 35 }, () => stream.normal());
  const x = { shape: [7, 5], data };
  const [logits, gradients] = denseGradients(network)!(x, seed);
  const forward = (x: Tensor) => network.apply(x) as Tensor;
  const [z, expected] = tapeGradients(forward)(x, seed);
  // The same sums in another order: a few units of float32 of numbers near 1.
  const tolerance = { atol: 2e-6 };
  assertClose(await logits.data(), await z.data(), tolerance);
  assertClose(await gradients.data(), await expected.data(), tolerance);
  assert.ok((await gradients.data()).some((value) => Math.abs(value) > 0.01));
});

Deno.test("denseSlopes: a sum of exactly 0 lets nothing through", async () => {
  const network = mlp({ inputs: 2, hidden: [4], outputs: 3, seed: 2 });
  const x = { shape: [2, 2], data: new Float32Array(4) };
  const [, gradients] = denseGradients(network)!(x, () => ones([2, 3]));
  assert.deepEqual([...await gradients.data()].map(Math.abs), [0, 0, 0, 0]);
});

Deno.test("denseSlopes: only for dense layers with ReLU or nothing behind them, on flat inputs", () => {
  const dense = (activation: "relu" | "tanh", inputShape: number[]) =>
    sequential({
      layers: [layers.dense({ units: 2, activation, inputShape })],
    });
  assert.ok(denseGradients(dense("relu", [3])));
  assert.equal(denseGradients(dense("tanh", [3])), undefined);
  assert.equal(denseGradients(dense("relu", [4, 3])), undefined);
  const flat = dense("relu", [3]);
  flat.add(layers.reshape({ targetShape: [2, 1] }));
  assert.equal(denseGradients(flat), undefined);
});

Deno.test("denseSlopes: makes no tensor but what it returns and what lies between", () => {
  const network = mlp({ inputs: 2, hidden: [4], outputs: 1, seed: 2 });
  const x = { shape: [2, 2], data: new Float32Array([1, 2, 3, 4]) };
  const before = memory().numTensors;
  const tensors = denseGradients(network)!(x, () => ones([2, 1]));
  tensors.forEach((tensor) => tensor.dispose());
  assert.ok(memory().numTensors - before < 10);
});
