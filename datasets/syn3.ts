/**
 * syn3: labels drawn from a logit of x6 … x9.
 *
 * @module
 */
import { synReferences, synRule } from "./parts/syn_rule.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Eleven normal inputs; logit −10 sin(0.2 x6) + |x7| + x8 + exp(−x9) − 2.4. See {@linkcode
 * synRule}.
 *
 * @example
 * ```ts
 * import { syn3 } from "./syn3.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(syn3.rule.modes.map(({ relevant }) => relevant), [[6, 7, 8, 9]]);
 * ```
 */
export const syn3: SyntheticDataset = syntheticDataset({
  id: "syn3",
  summary:
    "Random labels with an additive logit of x6 … x9; seven more inputs are noise.",
  references: synReferences,
  rule: synRule("waves"),
});
