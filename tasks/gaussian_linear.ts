/**
 * gaussian_linear: a weighted sum of correlated normal inputs.
 *
 * @module
 */
import { type GaussianTask, gaussianTask } from "./parts/gaussian_task.ts";

/**
 * 4x0 + 3x1 + 2x2 + x3 of correlated normal inputs.
 *
 * See {@linkcode gaussianTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { gaussianLinear } from "./gaussian_linear.ts";
 * import assert from "node:assert/strict";
 * assert.equal(gaussianLinear.defaults.semantics, "interventional_shapley");
 * ```
 */
export const gaussianLinear: GaussianTask = gaussianTask(
  "linear",
  "A weighted sum of correlated normal inputs.",
);
