/**
 * wired_uncertainty: two inputs raise both logits equally.
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
 * Two classes, distinguished by x0 … x3, while x4 and x5 raise both logits equally and change no
 * probability.
 *
 * See {@linkcode wiredTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { wiredUncertainty } from "./wired_uncertainty.ts";
 * import assert from "node:assert/strict";
 * assert.equal(wiredUncertainty.defaults.semantics, "baseline_shapley");
 * ```
 */
export const wiredUncertainty: WiredTask<WiredTaskOptions> = wiredTask({
  id: "wired_uncertainty",
  summary:
    "A network of two classes in which two inputs raise both logits equally.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "uncertainty" }),
  extra: {},
  rule: wiredRules.uncertainty,
});
