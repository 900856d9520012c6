import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { train, type TrainingStore } from "../../../models/training/train.ts";
import {
  decodeTrainingState,
  encodeTrainingState,
  type TrainingState,
} from "../../../models/training/training_state.ts";
import { labelledRows } from "../labelled_rows.ts";

const two = {
  training: labelledRows(256, 2),
  validation: labelledRows(256, 2),
};

const epoch = { epoch: 3, loss: 0.1 + 0.2, f1: 1 / 3, best: 2 };
const state: TrainingState = {
  last: epoch,
  best: { ...epoch, epoch: 2 },
  weights: [Float32Array.of(0.1, -2), Float32Array.of(1e-30)],
  statistics: [Float32Array.of(7)],
  bestWeights: [Float32Array.of(0.2, 3), Float32Array.of(0)],
  bestStatistics: [Float32Array.of(8)],
  moments: {
    steps: 75,
    means: [Float64Array.of(1 / 3, 5e-324), Float64Array.of(-0)],
    squares: [Float64Array.of(1 / 7, 0), Float64Array.of(1e300)],
  },
};

Deno.test("trainingState: every digit comes back, whatever the length of the first line", () => {
  for (const loss of [0.5, 0.25, 0.125, 1 / 3, 1e-7, 2, 3.5, 12.25]) {
    const changed = { ...state, last: { ...epoch, loss } };
    assert.deepEqual(
      decodeTrainingState(encodeTrainingState(changed)),
      changed,
    );
  }
});

Deno.test("trainingState: bytes that are missing or too many are refused", () => {
  const bytes = encodeTrainingState(state);
  const { length } = bytes;
  for (const other of [bytes.slice(0, -1), Uint8Array.of(...bytes, 0)]) {
    assert.throws(() => decodeTrainingState(other), {
      name: "RangeError",
      message:
        `Cannot resume training: its state must have ${length} bytes, current value is ${other.length}`,
    });
  }
});

/** A store that forgets nothing. */
function memoryStore(): TrainingStore & { states: Map<string, Uint8Array> } {
  const states = new Map<string, Uint8Array>();
  return {
    states,
    load: (key) => Promise.resolve(states.get(key)),
    save: (key, bytes) => Promise.resolve(void states.set(key, bytes)),
  };
}

/** Rows of images and a network with normalisations, whose statistics belong to an epoch too. */
function normalisedSubject() {
  const { normal } = rng("train_test", "images");
  const images = {
    inputs: {
      shape: [40, 3, 3, 1],
      data: Float32Array.from({ length: 360 }, normal),
    },
    labels: Int32Array.from({ length: 40 }, (_, i) => i % 3),
  };
  const network = () =>
    residualCnn({
      shape: [3, 3, 1],
      filters: 2,
      blocks: 1,
      outputs: 3,
      seed: 0,
    });
  return { network, rows: { training: images, validation: images } };
}

Deno.test("train: interrupted after any epoch it goes on behind it, and ends with the bytes of an undisturbed training", async () => {
  await selectBackend("wasm");
  const { network: build, rows: data } = normalisedSubject();
  const options = { epochs: 5, batch: 16, patience: 3, learningRate: 0.02 };
  const run = async (stop: number, store?: TrainingStore) => {
    const network = build();
    const seen: number[] = [];
    try {
      const best = await train(network, data, options, ({ epoch }) => {
        seen.push(epoch);
        if (epoch === stop) throw new Error("Interrupted");
      }, store);
      const weights = await Promise.all(
        network.getWeights().map((weight) => weight.data()),
      );
      return { best, weights, seen };
    } finally {
      network.dispose();
    }
  };
  const whole = await run(0);
  const last = whole.seen.at(-1)!;
  for (let stop = 1; stop <= last; stop++) {
    const store = memoryStore();
    await assert.rejects(run(stop, store), /Interrupted/);
    const rest = await run(0, store);
    assert.deepEqual([rest.best, rest.weights], [whole.best, whole.weights]);
    // The checkpoint is reported again, and no epoch is run twice.
    assert.deepEqual(rest.seen, whole.seen.slice(stop - 1));
    assert.equal(store.states.size, 1);
  }
});

Deno.test("train: other options, rows or starting weights go on with nothing", async () => {
  await selectBackend("wasm");
  const store = memoryStore();
  const run = async (
    { seed = 0, learningRate = 0.01, data = two }: {
      readonly seed?: number;
      readonly learningRate?: number;
      readonly data?: typeof two;
    },
  ) => {
    const network = mlp({ inputs: 2, hidden: [3], outputs: 1, seed });
    const seen: number[] = [];
    const options = { epochs: 2, learningRate };
    await train(network, data, options, ({ epoch }) => seen.push(epoch), store);
    network.dispose();
    return seen;
  };
  assert.deepEqual(await run({}), [1, 2]);
  assert.deepEqual(await run({}), [2]); // nothing is left to do
  assert.deepEqual(await run({ seed: 1 }), [1, 2]);
  assert.deepEqual(await run({ learningRate: 0.02 }), [1, 2]);
  const data = { ...two, training: labelledRows(200, 2) };
  assert.deepEqual(await run({ data }), [1, 2]);
  assert.equal(store.states.size, 4);
});

Deno.test("train: rows drawn for every epoch, a falling step and the last weights go on as well", async () => {
  await selectBackend("wasm");
  const run = async (stop: number, store?: TrainingStore) => {
    const network = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
    const training = (epoch: number) => ({
      ...two.training,
      inputs: {
        ...two.training.inputs,
        data: two.training.inputs.data.map((x) => x * epoch),
      },
    });
    try {
      await train(
        network,
        { ...two, training },
        { epochs: 3, learningRate: 0.02, warmUp: 1, clip: 1, keep: "last" },
        ({ epoch }) => {
          if (epoch === stop) throw new Error("Interrupted");
        },
        store,
      );
      return await Promise.all(network.getWeights().map((w) => w.data()));
    } finally {
      network.dispose();
    }
  };
  const whole = await run(0);
  const store = memoryStore();
  await assert.rejects(run(2, store), /Interrupted/);
  assert.deepEqual(await run(0, store), whole);
});
