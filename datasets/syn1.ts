/**
 * syn1: labels drawn from a logit of x0 and x1.
 *
 * @module
 */
import { synReferences, synRule } from "./parts/syn_rule.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Eleven normal inputs; logit x0·x1. See {@linkcode synRule}.
 *
 * @example
 * ```ts
 * import { syn1 } from "./syn1.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(syn1.rule.modes.map(({ relevant }) => relevant), [[0, 1]]);
 * ```
 */
export const syn1: SyntheticDataset = syntheticDataset({
  id: "syn1",
  summary: "Random labels with logit x0·x1; nine more inputs are noise.",
  references: synReferences,
  rule: synRule("product"),
});
