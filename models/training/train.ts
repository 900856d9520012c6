/**
 * Training of classifiers.
 *
 * @module
 */
import { tensor, type Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { classify } from "../../core/rows/classify.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { adamW, type Moments } from "./adamw.ts";
import { f1Score } from "./f1_score.ts";
import { clipGradients } from "./clip_gradients.ts";
import { learningRateSchedule } from "./learning_rate_schedule.ts";
import { lossGradients } from "./loss_gradients.ts";
import { type Labelled, takeLabelled } from "./take_labelled.ts";
import type { TrainOptions } from "./train_options.ts";
import { tfjsModel } from "../tfjs_model.ts";
import { decodeTrainingState, encodeTrainingState } from "./training_state.ts";

/** A TF.js layers network, for folders that do not import TF.js. */
export type Network = LayersModel;

/** Training rows: the same in every epoch, or a function that draws them for each, from 1 on. */
export type TrainingRows = Labelled | ((epoch: number) => Labelled);

/** Results of an epoch. */
export interface Progress {
  /** Epochs done. */
  readonly epoch: number;
  /** Mean training loss of the epoch. */
  readonly loss: number;
  /** F1 on the validation rows. */
  readonly f1: number;
  /** Epoch with the best F1 so far; the network ends with its weights where `keep` is `best`. */
  readonly best: number;
}

/** Checkpoints of trainings that may be interrupted. */
export interface TrainingStore {
  /** The checkpoint stored under a key; undefined where there is none. */
  load(key: string): Promise<Uint8Array | undefined>;
  /** Stores a checkpoint under a key, in the place of an earlier one. */
  save(key: string, bytes: Uint8Array): Promise<void>;
}

/**
 * Trains a classifier in place by AdamW on the cross-entropy, and leaves it with the weights of
 * its best validation F1 (macro-F1 for more than two classes), or of its last epoch.
 *
 * - The network's last layer is linear. One output is trained by the cross-entropy of its sigmoid
 *   with label 1, several outputs by the cross-entropy of their softmax.
 * - Equal seeds give equal weights on one backend.
 * - No tensors are left behind.
 * - With a store, a checkpoint is written after each epoch, under a key of starting weights, rows
 *   and options. An interrupted training resumes behind its last complete epoch and ends with the
 *   weights of one that was not interrupted.
 *
 * @throws {RangeError} when there are no rows, or the loss is no longer finite.
 *
 * @example
 * ```ts
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { train } from "./train.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const rows = {
 *   inputs: { shape: [4, 1], data: new Float32Array([-2, -1, 1, 2]) },
 *   labels: new Int32Array([0, 0, 1, 1]),
 * };
 * const network = mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 });
 * const { f1 } = await train(network, { training: rows, validation: rows }, {
 *   learningRate: 0.1,
 * });
 * assert.equal(f1, 1);
 * ```
 */
export async function train(
  network: Network,
  { training, validation }: {
    readonly training: TrainingRows;
    readonly validation: Labelled;
  },
  {
    seed = 0,
    epochs = 50,
    batch = 64,
    learningRate = 1e-3,
    weightDecay = 1e-4,
    patience = 10,
    warmUp = 0,
    clip = Infinity,
    keep = "best",
  }: TrainOptions = {},
  onProgress: (progress: Progress) => void = () => {},
  store?: TrainingStore,
): Promise<Progress> {
  const model = tfjsModel(network, "logit");
  const classes = Math.max(2, model.outputs);
  const variables = network.trainableWeights.map((weight) =>
    weight.read() as Variable
  );
  // Means and variances of batch normalisation: no gradient step changes them, but they belong to
  // an epoch as its weights do.
  const statistics = network.nonTrainableWeights.map((weight) =>
    weight.read() as Variable
  );
  const start = await valuesOf([...variables, ...statistics]);
  const key = store && await keyOf(
    start,
    [rowsOfEpoch(training, 1), validation],
    {
      seed,
      epochs,
      batch,
      learningRate,
      weightDecay,
      patience,
      warmUp,
      clip: `${clip}`,
      keep,
    },
  );
  const bytes = key === undefined ? undefined : await store!.load(key);
  const resumed = bytes && decodeTrainingState(bytes);
  const weights = resumed?.weights ?? start.slice(0, variables.length);
  if (resumed) {
    assign(variables, resumed.weights);
    assign(statistics, resumed.statistics);
    onProgress(resumed.last);
  }
  const moments: Moments = resumed?.moments ??
    { steps: 0, means: [], squares: [] };
  const step = adamW({ learningRate, weightDecay }, moments);
  let bestWeights = resumed?.bestWeights ??
    weights.map((values) => values.slice());
  let bestStatistics = resumed?.bestStatistics ?? await valuesOf(statistics);
  let best: Progress = resumed?.best ??
    { epoch: 0, loss: Infinity, f1: -Infinity, best: 0 };
  for (let epoch = (resumed?.last.epoch ?? 0) + 1; epoch <= epochs; epoch++) {
    if (keep === "best" && epoch > 1 && epoch > best.epoch + patience) break;
    const epochRows = rowsOfEpoch(training, epoch);
    const rows = checkRows(epochRows, validation);
    const order = rng(seed, "order", epoch).permutation(rows);
    let sum = 0;
    for (let first = 0; first < rows; first += batch) {
      const end = Math.min(rows, first + batch);
      const { loss, gradients } = await lossGradients(
        network,
        variables,
        takeLabelled(epochRows, order.subarray(first, end)),
      );
      sum += loss * (end - first);
      clipGradients(gradients, clip);
      step(
        weights,
        gradients,
        learningRateSchedule(epoch - 1 + end / rows, epochs, warmUp),
      );
      assign(variables, weights);
    }
    if (!Number.isFinite(sum)) {
      throw new RangeError(
        `Cannot train: the loss must stay finite, current value is ${sum} in epoch ${epoch}`,
      );
    }
    const predicted = await classify(model, validation.inputs);
    const f1 = f1Score(predicted, validation.labels, classes);
    if (f1 > best.f1) {
      best = { epoch, loss: sum / rows, f1, best: epoch };
      bestWeights = weights.map((values) => values.slice());
      bestStatistics = await valuesOf(statistics);
    }
    const last = { epoch, loss: sum / rows, f1, best: best.epoch };
    if (key !== undefined) {
      await store!.save(
        key,
        encodeTrainingState({
          last,
          best,
          weights,
          statistics: await valuesOf(statistics),
          bestWeights,
          bestStatistics,
          moments,
        }),
      );
    }
    onProgress(last);
  }
  if (keep === "best") {
    assign(variables, bestWeights);
    assign(statistics, bestStatistics);
  }
  return best;
}

/** sha256 of all that decides the weights of each epoch, except the backend and this code. */
async function keyOf(
  start: readonly Float32Array[],
  parts: readonly Labelled[],
  options: { readonly [name: string]: number | string },
): Promise<string> {
  const digests = [JSON.stringify(options)];
  const arrays = [
    ...start,
    ...parts.flatMap(({ inputs, labels }) => [inputs.data, labels]),
  ];
  for (const array of arrays) {
    const bytes = new Uint8Array(array.byteLength);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    digests.push(await sha256(bytes));
  }
  return await sha256(new TextEncoder().encode(digests.join()));
}

/** The training rows of an epoch. */
function rowsOfEpoch(training: TrainingRows, epoch: number): Labelled {
  return typeof training === "function" ? training(epoch) : training;
}

/** The number of training rows. */
function checkRows(training: Labelled, validation: Labelled): number {
  const rows = rowsOf(training.inputs);
  if (rows === 0 || rowsOf(validation.inputs) === 0) {
    throw new RangeError(
      `Cannot train: expected training and validation rows, current value is ${rows} and ${
        rowsOf(validation.inputs)
      }`,
    );
  }
  return rows;
}

async function valuesOf(
  variables: readonly Variable[],
): Promise<Float32Array[]> {
  return await Promise.all(
    variables.map(async (variable) =>
      Float32Array.from(await variable.data<"float32">())
    ),
  );
}

function assign(variables: Variable[], values: readonly Float32Array[]): void {
  for (const [index, variable] of variables.entries()) {
    // A copy, because the cpu backend keeps the array that it is given.
    const next = tensor(values[index]!.slice(), variable.shape);
    variable.assign(next);
    next.dispose();
  }
}
