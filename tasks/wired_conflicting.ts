/**
 * wired_conflicting: switches cancel what other inputs say.
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
 * 3x0(1 − x3) + 2x1(1 − x4) + x2(1 − x5): while a switch is 1, its input means nothing. See
 * {@linkcode wiredTask} for truth and trained twin.
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
  summary: "Switches cancel what other inputs say.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "conflicting" }),
  extra: {},
  rule: wiredRules.conflicting,
});
