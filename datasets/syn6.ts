/**
 * syn6: labels drawn from a logit of x2 … x5 where x10 < 0, x6 … x9 elsewhere.
 *
 * @module
 */
import { synReferences, synRule } from "./parts/syn_rule.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Eleven normal inputs; logit x2² + … + x5² − 4 where x10 < 0 and −10 sin(0.2 x6) + |x7| + x8 +
 * exp(−x9) − 2.4 elsewhere. See {@linkcode synRule}.
 *
 * @example
 * ```ts
 * import { syn6 } from "./syn6.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(syn6.rule.modes.map(({ relevant }) => relevant), [[
 *   2,
 *   3,
 *   4,
 *   5,
 *   10,
 * ], [6, 7, 8, 9, 10]]);
 * ```
 */
export const syn6: SyntheticDataset = syntheticDataset({
  id: "syn6",
  summary:
    "Random labels: the logit depends on x2 … x5 where x10 < 0, on x6 … x9 elsewhere.",
  references: synReferences,
  rule: synRule("sphere", "waves"),
});
