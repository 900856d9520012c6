/**
 * wired: rows labelled by networks with weights set by hand.
 *
 * @module
 */
import { type RuleDataset, ruleDataset } from "./generators/rule_dataset.ts";
import type { SyntheticOptions } from "./generators/synthetic_dataset.ts";
import { type WiredRule, wiredRules } from "./generators/wired_rules.ts";

/** Options of {@linkcode wired}. */
export type WiredOptions = SyntheticOptions & {
  /**
   * Name of the rule.
   * @default "weighted"
   */
  readonly rule: string;
};

/**
 * Ten inputs, normal or binary; label 1 iff the output of a network with weights set by hand is
 * positive (the log-odds of class 1, for two classes).
 *
 * The kinds of behaviour are those of Lee et al. (2025), arXiv:2506.01059; the rules are our own.
 *
 * @example
 * ```ts
 * import { wired } from "./wired.ts";
 * import assert from "node:assert/strict";
 * const { modes } = await wired.ruleOf({ ...wired.defaults, rule: "conflicting" });
 * assert.deepEqual(modes[0]!.relevant, [0, 1, 2, 3, 4, 5]);
 * ```
 */
export const wired: RuleDataset<WiredOptions, WiredRule> = ruleDataset({
  id: "wired",
  summary:
    "Ten normal or binary inputs; labels by a network whose weights are set by hand.",
  references: [
    "Lee, Emami, Hollins, Wong, Villalobos Sánchez, Toni, Zhang, Dejl (2025), XAI-Units: Benchmarking explainability methods with unit tests, arXiv:2506.01059",
  ],
  defaults: { rule: "weighted", rows: 20_000, seed: 0 },
  limits: { rule: { choices: Object.keys(wiredRules) } },
  key: ({ rule }) => `wired_${rule}`,
  ruleOf: ({ rule }) => wiredRules[rule as keyof typeof wiredRules],
});
