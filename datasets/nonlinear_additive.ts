/**
 * nonlinear_additive: a sum of four different functions.
 *
 * @module
 */
import { additiveLogit } from "./parts/additive_logit.ts";
import { references } from "./parts/references.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Ten normal inputs; logit −100 sin(0.2 x0) + |x1| + x2 + exp(−x3) − 2.4.
 *
 * x0 decides almost every label: the other three are relevant to the logit, hardly to the label.
 *
 * @example
 * ```ts
 * import { nonlinearAdditive } from "./nonlinear_additive.ts";
 * import assert from "node:assert/strict";
 * assert.equal(nonlinearAdditive.rule.modes[0]!.logit([0, -1.5, 2, 0]), 1.5 + 2 + 1 - 2.4);
 * ```
 */
export const nonlinearAdditive: SyntheticDataset = syntheticDataset({
  id: "nonlinear_additive",
  summary:
    "Label 1 where −100 sin(0.2 x0) + |x1| + x2 + exp(−x3) < 2.4; six more inputs are noise.",
  references,
  rule: {
    inputs: 10,
    modes: [{ logit: (x) => additiveLogit(x, 0), relevant: [0, 1, 2, 3] }],
    modeOf: () => 0,
  },
});
