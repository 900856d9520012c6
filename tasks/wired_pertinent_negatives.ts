/**
 * wired_pertinent_negatives: what is absent counts.
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
 * 2x0 − x1 + 3(1 − x2) − 2(1 − x3) − 1 over binary inputs, against a baseline of ½: what is absent
 * counts. See {@linkcode wiredTask} for truth and trained twin.
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
  summary: "What is absent counts.",
  dataset,
  options: () => ({ ...dataset.defaults, rule: "pertinent_negatives" }),
  extra: {},
  rule: wiredRules.pertinent_negatives,
});
