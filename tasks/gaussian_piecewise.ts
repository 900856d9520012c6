/**
 * gaussian_piecewise: a sum of step functions of correlated normal inputs.
 *
 * @module
 */
import { type GaussianTask, gaussianTask } from "./parts/gaussian_task.ts";

/**
 * Four step functions of correlated normal inputs, less their mean: every gradient is 0.
 *
 * See {@linkcode gaussianTask} for truth and the trained network.
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
  "A sum of step functions of correlated normal inputs.",
);
