/**
 * Datasets with a rule that depends on options.
 *
 * @module
 */
import type { Dataset } from "../../core/contracts/dataset.ts";
import type { Rule } from "./rule.ts";
import {
  columnsOf,
  drawTable,
  type SyntheticOptions,
} from "./synthetic_dataset.ts";

/** A dataset with a rule that depends on its options. */
export interface RuleDataset<O extends SyntheticOptions, R extends Rule = Rule>
  extends Dataset<O> {
  /** The rule; throws `RangeError` on options that make none. */
  ruleOf(options: O): Promise<R>;
  /** The column at which each input of the rule is stored. */
  columnsOf(options: O, rule: Rule): Int32Array;
}

/**
 * A dataset of rows drawn from the rule that its options describe; columns are permuted by the
 * seed.
 *
 * @param card.key First part of the keys of random streams; distinguishes options whose rows or
 *   orders of columns must differ.
 *
 * @example
 * ```ts
 * import { distributions } from "./distributions.ts";
 * import { ruleDataset } from "./rule_dataset.ts";
 * import assert from "node:assert/strict";
 * const above = ruleDataset({
 *   id: "above",
 *   summary: "Label 1 iff the input is above a threshold.",
 *   references: [],
 *   defaults: { threshold: 0, rows: 100, seed: 0 },
 *   key: () => "above",
 *   ruleOf: ({ threshold }) => ({
 *     inputs: 1,
 *     modes: [{ logit: (x) => threshold - x[0]!, relevant: [0] }],
 *     modeOf: () => 0,
 *     distribution: distributions(["uniform"]),
 *   }),
 * });
 * const { labels } = await above.load(
 *   { threshold: -2, rows: 5, seed: 0 },
 *   () => Promise.reject(),
 * );
 * assert.deepEqual([...labels], [1, 1, 1, 1, 1]);
 * ```
 */
export function ruleDataset<O extends SyntheticOptions, R extends Rule>(
  { key, ruleOf, limits, ...card }:
    & Omit<Dataset<O>, "version" | "licence" | "load">
    & { key(options: O): string; ruleOf(options: O): R | Promise<R> },
): RuleDataset<O, R> {
  const dataset: RuleDataset<O, R> = {
    ...card,
    version: 1,
    licence: "CC0-1.0 (generated)",
    limits: {
      ...limits,
      rows: { min: 1, integer: true },
      seed: { min: 0, integer: true },
    },
    async ruleOf(options) {
      return await ruleOf(options);
    },
    columnsOf: (options, rule) =>
      columnsOf(key(options), rule.inputs, options.seed),
    async load(options) {
      return drawTable(key(options), await ruleOf(options), options);
    },
  };
  return dataset;
}
