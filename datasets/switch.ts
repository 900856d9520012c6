/**
 * switch: one input selects one of two rules.
 *
 * @module
 */
import { additiveLogit } from "./parts/additive_logit.ts";
import { orangeLogit } from "./parts/orange_logit.ts";
import { references } from "./parts/references.ts";
import {
  type SyntheticDataset,
  syntheticDataset,
} from "./generators/synthetic_dataset.ts";

/**
 * Half the rows have x9 ~ N(3, 1) and the rule of orange_skin on x0 … x3; half have x9 ~ N(−3, 1)
 * and the rule of nonlinear_additive on x4 … x7. The relevant inputs differ between rows.
 *
 * Labels follow the half in which a row was drawn. `rule.modeOf` reads the half from the sign of
 * x9, which is wrong for 0.13 % of the rows (a normal beyond three standard deviations).
 *
 * @example
 * ```ts
 * import { switchDataset } from "./switch.ts";
 * import assert from "node:assert/strict";
 * assert.equal(switchDataset.rule.modeOf([0, 0, 0, 0, 0, 0, 0, 0, 0, -2]), 1);
 * ```
 */
export const switchDataset: SyntheticDataset = syntheticDataset({
  id: "switch",
  summary:
    "The sign of x9 selects the rule: orange_skin on x0 … x3, or nonlinear_additive on x4 … x7.",
  references,
  rule: {
    inputs: 10,
    modes: [
      {
        logit: orangeLogit,
        relevant: [0, 1, 2, 3, 9],
        means: new Map([[9, 3]]),
      },
      {
        logit: (x) => additiveLogit(x, 4),
        relevant: [4, 5, 6, 7, 9],
        means: new Map([[9, -3]]),
      },
    ],
    modeOf: (x) => x[9]! > 0 ? 0 : 1,
  },
});
