/**
 * gaussian: correlated normal inputs, and rules that are sums of one function per input.
 *
 * @module
 */
import { equicorrelated } from "./generators/equicorrelated.ts";
import { type Piece, pieces } from "./generators/pieces.ts";
import type { Rule } from "./generators/rule.ts";
import { type RuleDataset, ruleDataset } from "./generators/rule_dataset.ts";
import type { SyntheticOptions } from "./generators/synthetic_dataset.ts";

/** Options of {@linkcode gaussian}. */
export type GaussianOptions = SyntheticOptions & {
  /**
   * Functions whose sum is the rule.
   * @default "linear"
   */
  readonly rule: string;
  /**
   * Number of inputs; every fifth is noise.
   * @default 5
   */
  readonly inputs: number;
  /**
   * Correlation of every two inputs.
   * @default 0.5
   */
  readonly correlation: number;
};

/** A rule Σ g_i(x_i) − E Σ g_i. */
export interface AdditiveRule extends Rule {
  /** The functions, in the rule's order. */
  readonly pieces: readonly Piece[];
  /** The rule's value. */
  value(x: ArrayLike<number>): number;
}

/**
 * Normal inputs of variance 1 with one correlation between any two; label 1 iff Σ g_i(x_i) exceeds
 * its mean.
 *
 * After Liu, Khandagale, White and Neiswanger (2021), arXiv:2106.12543, whose rules are linear,
 * additive and piecewise constant too. Deviation: the functions are our own, so that their
 * conditional means have closed forms.
 *
 * @example
 * ```ts
 * import { gaussian, gaussianRule } from "./gaussian.ts";
 * import assert from "node:assert/strict";
 * assert.equal(gaussianRule(gaussian.defaults).value([1, 1, 0, 0, 9]), 7);
 * ```
 */
export const gaussian: RuleDataset<GaussianOptions, AdditiveRule> = ruleDataset(
  {
    id: "gaussian",
    summary:
      "Correlated normal inputs; label 1 where a sum of one function per input exceeds its mean.",
    references: [
      "Liu, Khandagale, White, Neiswanger (2021), Synthetic benchmarks for scientific research in explainable machine learning, arXiv:2106.12543",
    ],
    defaults: {
      rule: "linear",
      inputs: 5,
      correlation: 0.5,
      rows: 20_000,
      seed: 0,
    },
    limits: {
      rule: { choices: Object.keys(pieces) },
      inputs: { min: 5, max: 100, integer: true },
      correlation: { min: 0, max: 0.999 },
    },
    key: ({ rule, inputs }) => `gaussian_${rule} ${inputs}`,
    ruleOf: gaussianRule,
  },
);

/** The rule of some options. */
export function gaussianRule(
  { rule, inputs, correlation }: GaussianOptions,
): AdditiveRule {
  const five = pieces[rule as keyof typeof pieces];
  const all = Array.from({ length: inputs }, (_, i) => five[i % 5]!);
  const centre = all.reduce((sum, { mean }) => sum + mean(0, 1), 0);
  const value = (x: ArrayLike<number>) =>
    all.reduce((sum, piece, i) => sum + piece.value(x[i]!), -centre);
  return {
    inputs,
    pieces: all,
    value,
    modes: [{
      logit: (x) => -value(x),
      relevant: Array.from({ length: inputs }, (_, i) => i).filter((i) =>
        i % 5 < 4
      ),
    }],
    modeOf: () => 0,
    distribution: equicorrelated(inputs, correlation),
  };
}
