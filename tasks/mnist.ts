/**
 * mnist: which digit an image of 28×28 pixels shows.
 *
 * @module
 */
import type { NdArray } from "../core/contracts/nd_array.ts";
import { rowSize, rowsOf } from "../core/contracts/nd_array.ts";
import { mnist as dataset } from "../datasets/mnist.ts";
import { cnn } from "../models/architectures/cnn.ts";
import { mlp } from "../models/architectures/mlp.ts";
import { metrics } from "./parts/metrics.ts";
import { realTask } from "./parts/real_task.ts";
import type { TaskOptions, VariantTask } from "./training/trained_task.ts";

/** Options of {@linkcode mnist}. */
export type MnistTaskOptions = TaskOptions & {
  /**
   * The network explained: convolutional (`cnn`), or dense over flat pixels (`mlp`).
   * @default "cnn"
   */
  readonly model: "cnn" | "mlp";
};

/** Largest value of a pixel. */
const WHITE = 255;

const shares = [0.8, 0.1, 0.1] as const;
const summary = "Which digit an image of 28×28 pixels shows.";

const variants = [
  realTask({
    dataset,
    variant: "cnn",
    summary,
    recipe: {
      network: () =>
        cnn({
          shape: [28, 28, 1],
          filters: [4, 8],
          dense: 32,
          outputs: 10,
          seed: 0,
        }),
      training: { epochs: 5, patience: 3 },
      shares,
      scale: whiteIsOne,
    },
    baseline: "zeros",
  }),
  realTask({
    dataset,
    variant: "mlp",
    summary,
    recipe: {
      network: () => mlp({ inputs: 784, hidden: [64], outputs: 10, seed: 0 }),
      training: { epochs: 20, patience: 5 },
      shares,
      scale: (inputs) => inOneRow(whiteIsOne(inputs)),
    },
    baseline: "zeros",
  }),
];

/**
 * Images of MNIST's test part, with pixels scaled to [0, 1], and one of two small networks.
 *
 * - `cnn`: two 3×3 convolutions with 4 and 8 filters, pooling and 32 units. `mlp`: 784-64-10.
 * - 80 % training, 10 % validation and 10 % test rows.
 * - Baseline: black.
 * - The files are not part of the project: `deno task fetch mnist`.
 *
 * @example
 * ```ts
 * import { mnist } from "./mnist.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(mnist.variants.map(({ id }) => id), ["mnist/cnn", "mnist/mlp"]);
 * ```
 */
export const mnist: VariantTask<MnistTaskOptions> = {
  id: "mnist",
  version: 1,
  summary,
  references: dataset.references,
  dataset: dataset.id,
  defaults: { model: "cnn", instances: 100, head: "logit" },
  limits: {
    model: { choices: ["cnn", "mlp"] },
    instances: { min: 1, integer: true },
    head: { choices: ["shifted_probability", "probability", "logit"] },
  },
  metrics,
  variants,
  load: ({ model, instances, head }, read) =>
    variants[model === "cnn" ? 0 : 1]!.load({ instances, head }, read),
};

function whiteIsOne(
  { shape, data }: NdArray<Float32Array>,
): NdArray<Float32Array> {
  return { shape, data: data.map((value) => value / WHITE) };
}

function inOneRow(inputs: NdArray<Float32Array>): NdArray<Float32Array> {
  return { shape: [rowsOf(inputs), rowSize(inputs)], data: inputs.data };
}
