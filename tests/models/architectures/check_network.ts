/**
 * What must hold of every architecture for images and sequences.
 *
 * @module
 */
import {
  add,
  type Scalar,
  square,
  sum,
  type Tensor,
  tensor,
  tidy,
  type Variable,
  variableGrads,
} from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { sizeOf, sliceRows } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { selectBackend } from "../../../models/backends.ts";
import { loadNetwork, saveNetwork } from "../../../models/storage.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { type Network, train } from "../../../models/training/train.ts";
import { assertClose } from "../../assert_close.ts";
import { backends } from "../../backends/backends.ts";

/**
 * Registers the tests of a network with two outputs for images of 4 by 4 pixels of two channels, or
 * other inputs of 32 values.
 */
export function checkNetwork(
  name: string,
  build: (seed: number) => Network,
  inputShape: readonly number[] = [4, 4, 2],
): void {
  const toy = toyOf(inputShape);
  Deno.test(`${name}: equal seeds give equal weights, others others`, async () => {
    await selectBackend("wasm");
    const weights = async (seed: number) =>
      await Promise.all(build(seed).getWeights().map((w) => w.data()));
    assert.deepEqual(await weights(3), await weights(3));
    assert.notDeepEqual(await weights(3), await weights(4));
  });

  Deno.test(`${name}: saved and loaded, it answers as before, bit by bit, with its statistics`, async () => {
    await selectBackend("wasm");
    const network = build(0);
    await train(network, { training: toy, validation: toy }, { epochs: 1 });
    const files = await saveNetwork(network);
    const loaded = await loadNetwork(
      (path) =>
        Promise.resolve(new Uint8Array(files.get(path.replace("at/", ""))!)),
      "at",
    );
    assert.deepEqual(
      await tfjsModel(loaded.network, "logit").predict(toy.inputs),
      await tfjsModel(network, "logit").predict(toy.inputs),
    );
  });

  for (const backend of backends) {
    Deno.test(`${name}: ${backend}: answers and gradients do not depend on the batch, bit by bit`, async () => {
      await selectBackend(backend);
      const model = tfjsModel(build(0), "logit");
      const few = 5;
      const inputs = sliceRows(toy.inputs, 0, few);
      const targets = Int32Array.from({ length: few }, (_, i) => i % 2);
      const outputs = await model.predict(inputs);
      const gradients = await model.gradient(inputs, targets);
      for (let i = 0; i < few; i++) {
        const row = sliceRows(inputs, i, i + 1);
        assert.deepEqual(
          await model.predict(row),
          sliceRows(outputs, i, i + 1),
        );
        assert.deepEqual(
          await model.gradient(row, targets.subarray(i, i + 1)),
          sliceRows(gradients, i, i + 1),
        );
      }
    });

    Deno.test(`${name}: ${backend}: gradients by every weight are finite differences`, async () => {
      await selectBackend(backend);
      await checkGradients(build(1), toy.inputs);
    });
  }

  Deno.test(`${name}: learns to tell dark from bright images`, async () => {
    await selectBackend("wasm");
    const network = build(2);
    const losses: number[] = [];
    const { f1 } = await train(
      network,
      { training: toy, validation: toy },
      { epochs: 12, batch: 16, learningRate: 1e-2 },
      ({ loss }) => losses.push(loss),
    );
    assert.equal(f1, 1);
    assert.ok(losses.at(-1)! < losses[0]! / 4, `${losses}`);
  });
}

/** Noise around a mean that says the class. */
function toyOf(inputShape: readonly number[]) {
  const { normal } = rng("images");
  const rows = 64;
  const labels = Int32Array.from({ length: rows }, (_, i) => i % 2);
  const data = Float32Array.from(
    { length: rows * 32 },
    (_, i) => labels[Math.floor(i / 32)]! - 0.5 + 0.3 * normal(),
  );
  return { inputs: { shape: [rows, ...inputShape], data }, labels };
}

/** Per weight, the derivative along a random direction. */
async function checkGradients(
  network: Network,
  inputs: NdArray<Float32Array>,
): Promise<void> {
  const { shape, data } = sliceRows(inputs, 0, 8);
  const variables = network.trainableWeights.map((weight) =>
    weight.read() as Variable
  );
  const score = () =>
    sum(square(
      network.apply(tensor(data, [...shape]), { training: true }) as Tensor,
    )) as Scalar;
  const { grads } = tidy(() => variableGrads(score, variables));
  for (const [index, variable] of variables.entries()) {
    const { normal } = rng("direction", index);
    const length = sizeOf(variable.shape);
    const direction = Float32Array.from(
      { length },
      () => normal() / Math.sqrt(length),
    );
    const start = variable.clone();
    const at = async (step: number) => {
      const shifted = add(
        start,
        tensor(direction.map((d) => step * d), variable.shape),
      );
      variable.assign(shifted as Variable);
      const [value] = await tidy(score).data();
      return value!;
    };
    const step = 1e-3;
    const expected = (await at(step) - await at(-step)) / (2 * step);
    variable.assign(start as Variable);
    const gradient = await grads[variable.name]!.data<"float32">();
    const derivative = gradient.reduce(
      (total, g, i) => total + g * direction[i]!,
      0,
    );
    // Scores near 10 have 1e-6 of rounding, over steps of 1e-3; more where a ReLU bends within a
    // step.
    assertClose([derivative], [expected], { atol: 1e-2, rtol: 5e-3 });
  }
}
