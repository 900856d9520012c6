/**
 * Training of classifiers.
 *
 * @module
 */
import {
  dispose,
  losses,
  oneHot,
  type Scalar,
  type Tensor,
  tensor,
  tensor1d,
  tidy,
  type Variable,
  variableGrads,
} from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { classify } from "../../core/rows/classify.ts";
import type { Table } from "../../core/contracts/table.ts";
import { rowsOf, takeRows } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { adamW, type Moments } from "./adamw.ts";
import { f1Score } from "./f1_score.ts";
import { clipGradients } from "./clip_gradients.ts";
import { learningRateSchedule } from "./learning_rate_schedule.ts";
import type { TrainOptions } from "./train_options.ts";
import { tfjsModel } from "../tfjs_model.ts";
import { decodeTrainingState, encodeTrainingState } from "./training_state.ts";

export type { TrainOptions } from "./train_options.ts";

/** A TF.js layers network, for rooms that do not import TF.js. */
export type Network = LayersModel;

/** Inputs `[rows, ...inputShape]` with their classes. */
export type Labelled = Pick<Table, "inputs" | "labels">;

/**
 * Rows to learn from: the same in every epoch, or what is drawn for each, epochs counted from 1.
 */
export type TrainingRows = Labelled | ((epoch: number) => Labelled);

/** How far training is, after each epoch. */
export interface Progress {
  /** Epochs done. */
  readonly epoch: number;
  /** Mean training loss of the epoch. */
  readonly loss: number;
  /** F1 on the validation rows. */
  readonly f1: number;
  /** Epoch with the best F1 so far, whose weights are kept unless the last ones are. */
  readonly best: number;
}

/** Where a training that may be interrupted keeps how far it is. */
export interface TrainingStore {
  /** What was kept under a key; undefined where nothing was. */
  load(key: string): Promise<Uint8Array | undefined>;
  /** Keeps bytes instead of what was there. */
  save(key: string, bytes: Uint8Array): Promise<void>;
}

/**
 * Trains the network in place and leaves it with the weights of its best validation F1 (macro-F1
 * for more than two classes), or of its last epoch.
 *
 * The network's last layer is linear; one output is trained by the cross-entropy of its sigmoid
 * with label 1, several by the cross-entropy of their softmax. EquivalentNetwork seeds give equal
 * weights on one backend. No tensors are left behind. With a store, what is known after each epoch
 * is kept there, under a key of starting weights, rows and options: a training that was interrupted
 * goes on behind its last whole epoch, and ends with the weights of one that was not.
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
  report: (progress: Progress) => void = () => {},
  store?: TrainingStore,
): Promise<Progress> {
  const model = tfjsModel(network, "logit");
  const classes = Math.max(2, model.outputs);
  const variables = network.trainableWeights.map((weight) =>
    weight.read() as Variable
  );
  // Means and variances of batch normalisation: not learned by gradients, but kept with what is.
  const statistics = network.nonTrainableWeights.map((weight) =>
    weight.read() as Variable
  );
  const start = await valuesOf([...variables, ...statistics]);
  const key = store && await keyOf(
    start,
    [drawnFor(training, 1), validation],
    {
      ...{ seed, epochs, batch, learningRate, weightDecay, patience },
      ...{ warmUp, clip: `${clip}`, keep },
    },
  );
  const found = key === undefined ? undefined : await store!.load(key);
  const known = found && decodeTrainingState(found);
  const weights = known?.weights ?? start.slice(0, variables.length);
  if (known) {
    assign(variables, known.weights);
    assign(statistics, known.statistics);
    report(known.last);
  }
  const moments: Moments = known?.moments ??
    { steps: 0, means: [], squares: [] };
  const step = adamW({ learningRate, weightDecay }, moments);
  let kept = known?.kept ?? weights.map((values) => values.slice());
  let keptStatistics = known?.keptStatistics ?? await valuesOf(statistics);
  let best: Progress = known?.best ??
    { epoch: 0, loss: Infinity, f1: -Infinity, best: 0 };
  for (let epoch = (known?.last.epoch ?? 0) + 1; epoch <= epochs; epoch++) {
    if (keep === "best" && epoch > 1 && epoch > best.epoch + patience) break;
    const drawn = drawnFor(training, epoch);
    const rows = checkRows(drawn, validation);
    const order = rng(seed, "order", epoch).permutation(rows);
    let sum = 0;
    for (let first = 0; first < rows; first += batch) {
      const end = Math.min(rows, first + batch);
      const { loss, gradients } = await lossAndGradients(
        network,
        variables,
        takeLabelled(drawn, order.subarray(first, end)),
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
      kept = weights.map((values) => values.slice());
      keptStatistics = await valuesOf(statistics);
    }
    const last = { epoch, loss: sum / rows, f1, best: best.epoch };
    if (key !== undefined) {
      const now = await valuesOf(statistics);
      const state = { last, best, weights, kept, keptStatistics, moments };
      await store!.save(
        key,
        encodeTrainingState({ ...state, statistics: now }),
      );
    }
    report(last);
  }
  if (keep === "best") {
    assign(variables, kept);
    assign(statistics, keptStatistics);
  }
  return best;
}

/** sha256 of everything that the course of a training depends on, but the backend and this code. */
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

/** What an epoch learns from. */
function drawnFor(training: TrainingRows, epoch: number): Labelled {
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

/** The rows at `indices` with their labels, in that order. */
export function takeLabelled(
  { inputs, labels }: Labelled,
  indices: Int32Array,
): Labelled {
  return {
    inputs: takeRows(inputs, indices),
    labels: Int32Array.from(indices, (index) => labels[index]!),
  };
}

/** Mean loss of some rows and its gradient per variable. */
async function lossAndGradients(
  network: Network,
  variables: Variable[],
  { inputs, labels }: Labelled,
): Promise<{ loss: number; gradients: Float32Array[] }> {
  const tensors = tidy(() => {
    const x = tensor(inputs.data, [...inputs.shape]);
    const { value, grads } = variableGrads(() => {
      const logits = network.apply(x, { training: true }) as Tensor;
      return crossEntropy(logits, labels);
    }, variables);
    return [value, ...variables.map(({ name }) => grads[name]!)];
  });
  const [loss, ...gradients] = await Promise.all(
    tensors.map((tensor) => tensor.data<"float32">()),
  );
  dispose(tensors);
  return { loss: loss![0]!, gradients };
}

function crossEntropy(logits: Tensor, labels: Int32Array): Scalar {
  const [rows, outputs] = logits.shape as [number, number];
  return outputs === 1
    ? losses.sigmoidCrossEntropy(
      tensor(Float32Array.from(labels), [rows, 1]),
      logits,
    )
    : losses.softmaxCrossEntropy(
      oneHot(tensor1d(labels, "int32"), outputs),
      logits,
    );
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
