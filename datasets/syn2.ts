/**
 * syn2: labels drawn from a logit of x2 … x5.
 *
 * @module
 */
import { synReferences, synRule } from "./parts/syn_rule.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Eleven normal inputs; logit x2² + … + x5² − 4. See {@linkcode synRule}.
 *
 * @example
 * ```ts
 * import { syn2 } from "./syn2.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(syn2.rule.modes.map(({ relevant }) => relevant), [[2, 3, 4, 5]]);
 * ```
 */
export const syn2: SyntheticDataset = syntheticDataset({
  id: "syn2",
  summary:
    "Random labels with logit x2² + … + x5² − 4; seven more inputs are noise.",
  references: synReferences,
  rule: synRule("sphere"),
});
