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
import { classify } from "../core/classify.ts";
import type { Table } from "../core/contracts.ts";
import { rowsOf, takeRows } from "../core/nd_array.ts";
import { rng } from "../core/rng.ts";
import { adamW } from "./adamw.ts";
import { f1Score } from "./f1_score.ts";
import { tfjsModel } from "./tfjs_model.ts";

/** A TF.js layers network, for rooms that do not import TF.js. */
export type Network = LayersModel;

/** Inputs `[rows, ...inputShape]` with their classes. */
export type Labelled = Pick<Table, "inputs" | "labels">;

/** How a network is trained. */
export type TrainOptions = {
  /**
   * Seed of the order of rows.
   * @default 0
   */
  readonly seed?: number;
  /**
   * Most passes over the training rows.
   * @default 50
   */
  readonly epochs?: number;
  /**
   * Rows per step.
   * @default 64
   */
  readonly batch?: number;
  /**
   * Step size.
   * @default 1e-3
   */
  readonly learningRate?: number;
  /**
   * Weight decay of AdamW.
   * @default 1e-4
   */
  readonly weightDecay?: number;
  /**
   * Epochs without a better validation F1 after which training stops.
   * @default 10
   */
  readonly patience?: number;
};

/** How far training is, after each epoch. */
export interface Progress {
  /** Epochs done. */
  readonly epoch: number;
  /** Mean training loss of the epoch. */
  readonly loss: number;
  /** F1 on the validation rows. */
  readonly f1: number;
  /** Epoch with the best F1 so far, whose weights are kept. */
  readonly best: number;
}

/**
 * Trains the network in place and leaves it with the weights of its best validation F1 (macro-F1 for more than two classes).
 *
 * The network's last layer is linear; one output is trained by the cross-entropy of its sigmoid with label 1, several by
 * the cross-entropy of their softmax. Equal seeds give equal weights on one backend. No tensors are left behind.
 *
 * @throws {RangeError} when there are no rows, or the loss is no longer finite.
 *
 * @example
 * ```ts
 * import { mlp } from "./architectures/mlp.ts";
 * import { selectBackend } from "./backends.ts";
 * import { train } from "./train.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const rows = { inputs: { shape: [4, 1], data: new Float32Array([-2, -1, 1, 2]) }, labels: new Int32Array([0, 0, 1, 1]) };
 * const network = mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 });
 * const { f1 } = await train(network, { training: rows, validation: rows }, { learningRate: 0.1 });
 * assert.equal(f1, 1);
 * ```
 */
export async function train(
  network: Network,
  { training, validation }: {
    readonly training: Labelled;
    readonly validation: Labelled;
  },
  {
    seed = 0,
    epochs = 50,
    batch = 64,
    learningRate = 1e-3,
    weightDecay = 1e-4,
    patience = 10,
  }: TrainOptions = {},
  report: (progress: Progress) => void = () => {},
): Promise<Progress> {
  const rows = rowsOf(training.inputs);
  if (rows === 0 || rowsOf(validation.inputs) === 0) {
    throw new RangeError(
      `Cannot train: expected training and validation rows, current value is ${rows} and ${
        rowsOf(validation.inputs)
      }`,
    );
  }
  const model = tfjsModel(network, "logit");
  const classes = Math.max(2, model.outputs);
  const variables = network.trainableWeights.map((weight) =>
    weight.read() as Variable
  );
  // Means and variances of batch normalisation: not learned by slopes, but kept with what is.
  const statistics = network.nonTrainableWeights.map((weight) =>
    weight.read() as Variable
  );
  const weights = await valuesOf(variables);
  const step = adamW({ learningRate, weightDecay });
  let kept = weights.map((values) => values.slice());
  let keptStatistics = await valuesOf(statistics);
  let best: Progress = { epoch: 0, loss: Infinity, f1: -Infinity, best: 0 };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = rng(seed, "order", epoch).permutation(rows);
    let sum = 0;
    for (let start = 0; start < rows; start += batch) {
      const chosen = order.subarray(start, Math.min(rows, start + batch));
      const { loss, gradients } = await slopes(
        network,
        variables,
        takeLabelled(training, chosen),
      );
      sum += loss * chosen.length;
      step(weights, gradients);
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
    report({ epoch, loss: sum / rows, f1, best: best.epoch });
    if (epoch - best.epoch >= patience) break;
  }
  assign(variables, kept);
  assign(statistics, keptStatistics);
  return best;
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
async function slopes(
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
