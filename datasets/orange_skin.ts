/**
 * orange_skin: inside or outside a sphere in four of ten inputs.
 *
 * @module
 */
import { orangeLogit } from "./parts/orange_logit.ts";
import { references } from "./parts/references.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Ten normal inputs; logit Σ x_i² − 4 over x0 … x3: label 1 inside the sphere of radius 2.
 *
 * @example
 * ```ts
 * import { orangeSkin } from "./orange_skin.ts";
 * import assert from "node:assert/strict";
 * assert.equal(orangeSkin.rule.modes[0]!.logit([1, 2, 0, -1]), 2);
 * ```
 */
export const orangeSkin: SyntheticDataset = syntheticDataset({
  id: "orange_skin",
  summary:
    "Label 1 inside a sphere, x0² + x1² + x2² + x3² < 4; six more inputs are noise.",
  references,
  rule: {
    inputs: 10,
    modes: [{ logit: orangeLogit, relevant: [0, 1, 2, 3] }],
    modeOf: () => 0,
  },
});
