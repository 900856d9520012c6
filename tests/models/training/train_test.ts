import assert from "node:assert/strict";
import { memory } from "@tensorflow/tfjs-core";
import { cnn } from "../../../models/architectures/cnn.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { type Progress, train } from "../../../models/training/train.ts";
import type { TrainOptions } from "../../../models/training/train_options.ts";
import { assertClose } from "../../assert_close.ts";
import { labelledRows } from "../labelled_rows.ts";

const two = {
  training: labelledRows(256, 2),
  validation: labelledRows(256, 2),
};

async function trained(seed: number, epochs = 3): Promise<number[]> {
  await selectBackend("wasm");
  const network = mlp({ inputs: 2, hidden: [8], outputs: 1, seed: 0 });
  await train(network, two, { seed, epochs });
  const weights = network.getWeights().map((weight) => weight.data());
  network.dispose();
  return (await Promise.all(weights)).flatMap((values) => [...values]);
}

Deno.test("train: equal seeds give equal weights on wasm, other seeds others", async () => {
  const first = await trained(0);
  assert.deepEqual(await trained(0), first);
  assert.notDeepEqual(await trained(1), first);
});

Deno.test("train: one step of one row is the hand-made AdamW step", async () => {
  await selectBackend("wasm");
  const network = mlp({ inputs: 2, hidden: [], outputs: 1, seed: 0 });
  const before = await network.getWeights()[0]!.data();
  const row = {
    inputs: { shape: [1, 2], data: new Float32Array([2, -1]) },
    labels: new Int32Array([1]),
  };
  await train(network, { training: row, validation: row }, {
    epochs: 1,
    learningRate: 0.01,
    weightDecay: 0.5,
  });
  const [kernel, bias] = network.getWeights();
  // d loss / d z = σ(z) − 1 < 0, so weights move by the learning rate along the input's sign after
  // decaying.
  assertClose(
    await kernel!.data(),
    [before[0]! * 0.995 + 0.01, before[1]! * 0.995 - 0.01],
    { atol: 1e-6 }, // epsilon of 1e-8 against gradients of 0.01 and more
  );
  assertClose(await bias!.data(), [0.01], { atol: 1e-6 });
  network.dispose();
});

Deno.test("train: rises to the full step, and gradients are no longer than they may be", async () => {
  await selectBackend("wasm");
  const row = {
    inputs: { shape: [1, 2], data: new Float32Array([2, -1]) },
    labels: new Int32Array([1]),
  };
  const changeOf = async (options: TrainOptions) => {
    const network = mlp({ inputs: 2, hidden: [], outputs: 1, seed: 0 });
    const before = (await network.getWeights()[0]!.data()).slice();
    await train(network, { training: row, validation: row }, {
      epochs: 1,
      learningRate: 0.01,
      weightDecay: 0,
      ...options,
    });
    const [kernel, bias] = network.getWeights();
    const after = [...await kernel!.data(), ...await bias!.data()];
    network.dispose();
    return after.map((value, i) => value - (before[i] ?? 0));
  };
  // Half of the rise is done: half a step along the signs of 2, −1 and 1.
  assertClose(
    await changeOf({ warmUp: 2 }),
    [0.005, -0.005, 0.005],
    { atol: 1e-6 }, // epsilon of 1e-8 against gradients of 0.01 and more
  );
  // Gradients in the ratio 2 : −1 : 1 whose norm is √6 · 1e-8, beside an epsilon of 1e-8.
  assertClose(
    await changeOf({ clip: Math.sqrt(6) * 1e-8 }),
    [0.01 * 2 / 3, -0.005, 0.005],
    { atol: 1e-6 },
  );
});

Deno.test("train: rows can be drawn for every epoch, and the last weights kept", async () => {
  await selectBackend("wasm");
  const drawnEpochs: number[] = [];
  const network = mlp({ inputs: 2, hidden: [8], outputs: 1, seed: 0 });
  const best = await train(network, {
    training(epoch) {
      drawnEpochs.push(epoch);
      // The third epoch teaches the opposite.
      return epoch < 3 ? two.training : {
        ...two.training,
        labels: two.training.labels.map((label) => 1 - label),
      };
    },
    validation: two.validation,
  }, { epochs: 3, learningRate: 0.05, keep: "last", patience: 1 });
  assert.deepEqual(drawnEpochs, [1, 2, 3]);
  assert.ok(best.best < 3);
  const left = await train(network, two, { epochs: 1, learningRate: 0 });
  assert.ok(left.f1 < best.f1, `${left.f1} and ${best.f1}`);
  network.dispose();
});

Deno.test("train: learns two and three classes and keeps the best epoch's weights", async () => {
  await selectBackend("wasm");
  for (const classes of [2, 3] as const) {
    const data = {
      training: labelledRows(512, classes),
      validation: labelledRows(512, classes),
    };
    const network = mlp({
      inputs: 2,
      hidden: [16],
      outputs: classes === 2 ? 1 : 3,
      seed: 0,
    });
    const seen: Progress[] = [];
    const best = await train(
      network,
      data,
      { epochs: 30, learningRate: 0.02 },
      (progress) => seen.push(progress),
    );
    assert.ok(best.f1 > 0.95, `${best.f1}`);
    assert.equal(best.f1, Math.max(...seen.map(({ f1 }) => f1)));
    const again = await train(network, data, { epochs: 1, learningRate: 0 });
    assert.equal(again.f1, best.f1);
    network.dispose();
  }
});

Deno.test("train: stops after the given epochs without a better F1", async () => {
  await selectBackend("wasm");
  const network = mlp({ inputs: 2, hidden: [4], outputs: 1, seed: 0 });
  const seen: Progress[] = [];
  await train(
    network,
    two,
    { learningRate: 0, weightDecay: 0, patience: 3 },
    (progress) => seen.push(progress),
  );
  assert.deepEqual(seen.map(({ epoch }) => epoch), [1, 2, 3, 4]);
  network.dispose();
});

Deno.test("train: leaves no tensors behind, convolutions included", async () => {
  await selectBackend("wasm");
  const images = {
    inputs: { shape: [6, 4, 4, 1], data: new Float32Array(96).fill(0.5) },
    labels: new Int32Array([0, 1, 2, 0, 1, 2]),
  };
  const network = cnn({
    shape: [4, 4, 1],
    filters: [2],
    dense: 3,
    outputs: 3,
    seed: 0,
  });
  const data = { training: images, validation: images };
  const before = memory().numTensors;
  await train(network, data, { epochs: 2, batch: 4 });
  assert.equal(memory().numTensors, before);
  network.dispose();
});

Deno.test("train: refuses no rows and a loss that is not finite", async () => {
  await selectBackend("wasm");
  const network = mlp({ inputs: 2, hidden: [], outputs: 1, seed: 0 });
  const none = {
    inputs: { shape: [0, 2], data: new Float32Array() },
    labels: new Int32Array(),
  };
  await assert.rejects(
    train(network, { ...two, validation: none }),
    /current value is 256 and 0/,
  );
  const inputs = { shape: [1, 2], data: new Float32Array([NaN, 0]) };
  const bad = { inputs, labels: new Int32Array([1]) };
  await assert.rejects(
    train(network, { training: bad, validation: bad }),
    /the loss must stay finite, current value is NaN in epoch 1/,
  );
  network.dispose();
});

Deno.test("train: the best epoch's statistics of batch normalisation are kept with its weights", async () => {
  await selectBackend("wasm");
  const images = {
    inputs: { shape: [4, 1, 1, 1], data: new Float32Array([-3, -1, 1, 5]) },
    labels: new Int32Array([0, 0, 1, 1]),
  };
  const weights = async (epochs: number) => {
    const network = residualCnn({
      shape: [1, 1, 1],
      filters: 4,
      blocks: 0,
      outputs: 1,
      seed: 0,
    });
    const { best, epoch } = await train(
      network,
      { training: images, validation: images },
      { epochs, learningRate: 0.1 },
    );
    const values = network.getWeights().map((weight) => weight.data());
    return { best, epoch, values: await Promise.all(values) };
  };
  const long = await weights(20);
  assert.ok(long.best < 20);
  assert.deepEqual((await weights(long.best)).values, long.values);
});
