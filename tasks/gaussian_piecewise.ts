/**
 * gaussian_piecewise: a sum of steps of correlated inputs.
 *
 * @module
 */
import { type GaussianTask, gaussianTask } from "./parts/gaussian_task.ts";

/**
 * Four step functions, less their mean: every gradient is 0. See {@linkcode gaussianTask} for truth
 * and trained twin.
 *
 * @example
 * ```ts
 * import { gaussianPiecewise } from "./gaussian_piecewise.ts";
 * import assert from "node:assert/strict";
 * assert.equal(gaussianPiecewise.defaults.semantics, "interventional_shapley");
 * ```
 */
export const gaussianPiecewise: GaussianTask = gaussianTask(
  "piecewise",
  "A sum of steps of correlated inputs.",
);
