/**
 * xor: the sign of a product of two inputs.
 *
 * @module
 */
import { references } from "./parts/references.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Ten normal inputs; logit x0·x1, so that neither input is informative without the other.
 *
 * @example
 * ```ts
 * import { xor } from "./xor.ts";
 * import assert from "node:assert/strict";
 * assert.equal(xor.rule.modes[0]!.logit([2, -3]), -6);
 * ```
 */
export const xor: SyntheticDataset = syntheticDataset({
  id: "xor",
  summary:
    "Label 1 where x0 and x1 have opposite signs; eight more inputs are noise.",
  references,
  rule: {
    inputs: 10,
    modes: [{ logit: (x) => x[0]! * x[1]!, relevant: [0, 1] }],
    modeOf: () => 0,
  },
});
