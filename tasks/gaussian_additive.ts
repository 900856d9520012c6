/**
 * gaussian_additive: a sum of nonlinear functions of correlated normal inputs.
 *
 * @module
 */
import { type GaussianTask, gaussianTask } from "./parts/gaussian_task.ts";

/**
 * 2 sin 2x0 + |x1| + x2²/2 − exp(x3/2), less its mean, of correlated normal inputs.
 *
 * See {@linkcode gaussianTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { gaussianAdditive } from "./gaussian_additive.ts";
 * import assert from "node:assert/strict";
 * assert.equal(gaussianAdditive.defaults.semantics, "interventional_shapley");
 * ```
 */
export const gaussianAdditive: GaussianTask = gaussianTask(
  "additive",
  "A sum of nonlinear functions of correlated normal inputs.",
);
