/**
 * syn4: labels drawn from a logit of x0 and x1 where x10 < 0, x2 … x5 elsewhere.
 *
 * @module
 */
import { synReferences, synRule } from "./parts/syn_rule.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Eleven normal inputs; logit x0·x1 where x10 < 0 and x2² + … + x5² − 4 elsewhere. See {@linkcode
 * synRule}.
 *
 * @example
 * ```ts
 * import { syn4 } from "./syn4.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(syn4.rule.modes.map(({ relevant }) => relevant), [[0, 1, 10], [
 *   2,
 *   3,
 *   4,
 *   5,
 *   10,
 * ]]);
 * ```
 */
export const syn4: SyntheticDataset = syntheticDataset({
  id: "syn4",
  summary:
    "Random labels: the logit depends on x0 and x1 where x10 < 0, on x2 … x5 elsewhere.",
  references: synReferences,
  rule: synRule("product", "sphere"),
});
