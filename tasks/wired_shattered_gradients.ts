/**
 * wired_shattered_gradients: gradients change sign every 1/8, the output stays nearly linear.
 *
 * @module
 */
import { wiredRules } from "../datasets/generators/wired_rules.ts";
import { wired as dataset } from "../datasets/wired.ts";
import {
  type WiredTask,
  wiredTask,
  type WiredTaskOptions,
} from "./parts/wired_task.ts";

/**
 * Σ (3 − i)(x_i + zigzag) over x0, x1, x2: gradients change sign every 1/8, while effects stay
 * close to those of Σ (3 − i) x_i.
 *
 * See {@linkcode wiredTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { wiredShatteredGradients } from "./wired_shattered_gradients.ts";
 * import assert from "node:assert/strict";
 * assert.equal(wiredShatteredGradients.defaults.semantics, "baseline_shapley");
 * ```
 */
export const wiredShatteredGradients: WiredTask<WiredTaskOptions> = wiredTask({
  id: "wired_shattered_gradients",
  summary:
    "A network whose gradients change sign every 1/8 while its output stays nearly linear.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "shattered_gradients" }),
  extra: {},
  rule: wiredRules.shattered_gradients,
});
