/**
 * breast_cancer: malignant or benign, from 30 measurements.
 *
 * @module
 */
import { breastCancer as dataset } from "../datasets/breast_cancer.ts";
import { mlp } from "../models/architectures/mlp.ts";
import { realTask } from "./parts/real_task.ts";
import { standardise } from "./training/standardise.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * A network 30-32-16-2 over standardised measurements (mean 0, variance 1 over the training rows).
 *
 * - 60 % training, 10 % validation and 30 % test rows: 100 correctly classified test rows can be
 *   explained.
 * - Baseline: the mean of the training rows.
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
