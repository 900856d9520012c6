/**
 * breast_cancer: malignant or benign, from 30 measurements.
 *
 * @module
 */
import type { NdArray } from "../core/contracts.ts";
import { rowAt, rowSize } from "../core/nd_array.ts";
import { breastCancer as dataset } from "../datasets/breast_cancer.ts";
import { mlp } from "../models/architectures/mlp.ts";
import { realTask } from "./parts/real_task.ts";
import { meanRow, type TrainedTask } from "./parts/trained_task.ts";

/**
 * A network 30-32-16-2 over standardised measurements (mean 0, variance 1 over the training rows).
 *
 * 60 % training, 10 % validation and 30 % test rows, so that 100 correctly classified test rows can be explained.
 * Baseline: the mean of the training rows.
 *
 * @example
 * ```ts
 * import { breastCancer } from "./breast_cancer.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(breastCancer.recipe.shares, [0.6, 0.1, 0.3]);
 * ```
 */
export const breastCancer: TrainedTask = realTask({
  dataset,
  summary: "Malignant or benign, from 30 measurements of cell nuclei.",
  recipe: {
    network: () => mlp({ inputs: 30, hidden: [32, 16], outputs: 2, seed: 0 }),
    shares: [0.6, 0.1, 0.3],
    scale: standardise,
  },
  baseline: "mean",
});

function standardise(
  inputs: NdArray<Float32Array>,
  training: Int32Array,
): NdArray<Float32Array> {
  const size = rowSize(inputs);
  const mean = meanRow(inputs, training);
  const squares = new Float64Array(size);
  for (const row of training) {
    rowAt(inputs, row).forEach((value, j) =>
      squares[j]! += (value - mean[j]!) ** 2
    );
  }
  const data = inputs.data.map((value, k) => {
    const j = k % size;
    return (value - mean[j]!) / Math.sqrt(squares[j]! / training.length);
  });
  return { shape: inputs.shape, data };
}
