/**
 * syn5: labels drawn from a logit of x0 and x1 where x10 < 0, x6 … x9 elsewhere.
 *
 * @module
 */
import { synReferences, synRule } from "./parts/syn_rule.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Eleven normal inputs; logit x0·x1 where x10 < 0 and −10 sin(0.2 x6) + |x7| + x8 + exp(−x9) − 2.4
 * elsewhere. See {@linkcode synRule}.
 *
 * @example
 * ```ts
 * import { syn5 } from "./syn5.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(syn5.rule.modes.map(({ relevant }) => relevant), [[0, 1, 10], [
 *   6,
 *   7,
 *   8,
 *   9,
 *   10,
 * ]]);
 * ```
 */
export const syn5: SyntheticDataset = syntheticDataset({
  id: "syn5",
  summary:
    "Random labels: the logit depends on x0 and x1 where x10 < 0, on x6 … x9 elsewhere.",
  references: synReferences,
  rule: synRule("product", "waves"),
});
