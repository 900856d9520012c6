/**
 * wired_interacting: two binary inputs each choose the weight of one other input.
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
 * x1·(x0 ? 3 : −1) + x3·(x2 ? 1 : −2): the binary inputs x0 and x2 choose the weights of x1 and x3.
 *
 * See {@linkcode wiredTask} for truth and the trained network.
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
  summary:
    "A network in which two binary inputs each choose the weight of one other input.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "interacting" }),
  extra: {},
  rule: wiredRules.interacting,
});
