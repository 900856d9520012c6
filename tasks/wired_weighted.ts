/**
 * wired_weighted: a weighted sum of four inputs.
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
 * 4x0 − 3x1 + 2x2 − x3: a linear network.
 *
 * See {@linkcode wiredTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { wiredWeighted } from "./wired_weighted.ts";
 * import assert from "node:assert/strict";
 * assert.equal(wiredWeighted.defaults.semantics, "baseline_shapley");
 * ```
 */
export const wiredWeighted: WiredTask<WiredTaskOptions> = wiredTask({
  id: "wired_weighted",
  summary: "A linear network: a weighted sum of four of ten inputs.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "weighted" }),
  extra: {},
  rule: wiredRules.weighted,
});
