/**
 * wired_interacting: switches set other inputs' weights.
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
 * x1·(x0 ? 3 : −1) + x3·(x2 ? 1 : −2): switches set other inputs' weights. See {@linkcode
 * wiredTask} for truth and trained twin.
 *
 * @example
 * ```ts
 * import { wiredInteracting } from "./wired_interacting.ts";
 * import assert from "node:assert/strict";
 * assert.equal(wiredInteracting.defaults.semantics, "baseline_shapley");
 * ```
 */
export const wiredInteracting: WiredTask<WiredTaskOptions> = wiredTask({
  id: "wired_interacting",
  summary: "Switches set other inputs' weights.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "interacting" }),
  extra: {},
  rule: wiredRules.interacting,
});
