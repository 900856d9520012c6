/**
 * wired_weighted: four inputs are added with weights.
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
 * 4x0 − 3x1 + 2x2 − x3: a linear network. See {@linkcode wiredTask} for truth and trained twin.
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
  summary: "Four inputs are added with weights.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "weighted" }),
  extra: {},
  rule: wiredRules.weighted,
});
