/**
 * scale_ladder: four relevant inputs among any number of noise inputs.
 *
 * @module
 */
import { identicalInputs } from "./generators/distributions.ts";
import { type RuleDataset, ruleDataset } from "./generators/rule_dataset.ts";
import type { SyntheticOptions } from "./generators/synthetic_dataset.ts";

/** Options of {@linkcode scaleLadder}. */
export type ScaleLadderOptions = SyntheticOptions & {
  /**
   * Number of inputs; the published rungs are 10, 100, 1,000, 10,000, 56,000 and 150,528.
   * @default 100
   */
  readonly inputs: number;
};

/**
 * Normal inputs within ±5; label 1 iff min(|x0|, |x1|) > min(|x2|, |x3|). None of the four inputs
 * is informative without the others.
 *
 * Memory: 4 bytes per row and input.
 *
 * @example
 * ```ts
 * import { scaleLadder } from "./scale_ladder.ts";
 * import assert from "node:assert/strict";
 * const { modes } = await scaleLadder.ruleOf({ ...scaleLadder.defaults, inputs: 10 });
 * assert.equal(modes[0]!.logit([-2, 3, 1, 0]), -8); // −4 (2 − 0)
 * ```
 */
export const scaleLadder: RuleDataset<ScaleLadderOptions> = ruleDataset({
  id: "scale_ladder",
  summary:
    "Label 1 where min(|x0|, |x1|) > min(|x2|, |x3|); the other inputs, up to 262,140, are noise.",
  references: [],
  defaults: { inputs: 100, rows: 1000, seed: 0 },
  limits: { inputs: { min: 5, max: 2 ** 18, integer: true } },
  key: ({ inputs }) => `scale_ladder ${inputs}`,
  ruleOf: ({ inputs }) => ({
    inputs,
    modes: [{
      logit: (x) => {
        const [a, b, c, d] = [0, 1, 2, 3].map((i) => Math.abs(x[i]!));
        return -4 * (Math.min(a!, b!) - Math.min(c!, d!));
      },
      relevant: [0, 1, 2, 3],
    }],
    modeOf: () => 0,
    distribution: identicalInputs("normal", inputs),
  }),
});
