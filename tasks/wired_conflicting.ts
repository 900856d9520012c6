/**
 * wired_conflicting: three binary inputs each switch off one other input.
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
 * 3x0(1 − x3) + 2x1(1 − x4) + x2(1 − x5): while a switch (x3 … x5) is 1, its input has no effect.
 *
 * See {@linkcode wiredTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { wiredConflicting } from "./wired_conflicting.ts";
 * import assert from "node:assert/strict";
 * assert.equal(wiredConflicting.defaults.semantics, "baseline_shapley");
 * ```
 */
export const wiredConflicting: WiredTask<WiredTaskOptions> = wiredTask({
  id: "wired_conflicting",
  summary:
    "A network in which three binary inputs each switch off the effect of one other input.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "conflicting" }),
  extra: {},
  rule: wiredRules.conflicting,
});
