/**
 * wine: which cultivar a wine is of, from 13 measurements.
 *
 * @module
 */
import { wine as dataset } from "../datasets/wine.ts";
import { mlp } from "../models/architectures/mlp.ts";
import { realTask } from "./parts/real_task.ts";
import { standardise } from "./training/standardise.ts";
import type { TrainedTask } from "./training/trained_task.ts";

/**
 * A network 13-32-16-3 over standardised measurements (mean 0, variance 1 over the training rows).
 *
 * - 50 % training, 20 % validation and 30 % test rows: 50 correctly classified test rows can be
 *   explained.
 * - Baseline: the mean of the training rows.
 *
 * @example
 * ```ts
 * import { wine } from "./wine.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(wine.recipe.shares, [0.5, 0.2, 0.3]);
 * ```
 */
export const wine: TrainedTask = realTask({
  dataset,
  summary: "Which of three cultivars a wine is of, from 13 measurements.",
  defaults: { instances: 50, head: "logit" },
  recipe: {
    network: () => mlp({ inputs: 13, hidden: [32, 16], outputs: 3, seed: 0 }),
    training: { batch: 16, learningRate: 3e-3 },
    shares: [0.5, 0.2, 0.3],
    scale: standardise,
  },
  baseline: "mean",
});
