/**
 * wired_pertinent_negatives: absent inputs contribute as much as present ones.
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
 * 2x0 − x1 + 3(1 − x2) − 2(1 − x3) − 1 over binary inputs, against a baseline of ½: an absent input
 * (0) has an attribution too.
 *
 * See {@linkcode wiredTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { wiredPertinentNegatives } from "./wired_pertinent_negatives.ts";
 * import assert from "node:assert/strict";
 * assert.equal(wiredPertinentNegatives.defaults.semantics, "baseline_shapley");
 * ```
 */
export const wiredPertinentNegatives: WiredTask<WiredTaskOptions> = wiredTask({
  id: "wired_pertinent_negatives",
  summary:
    "A network over binary inputs in which absent (0) inputs contribute as much as present ones.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "pertinent_negatives" }),
  extra: {},
  rule: wiredRules.pertinent_negatives,
});
