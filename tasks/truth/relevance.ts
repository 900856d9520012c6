/**
 * Graded relevance by intervention on a rule.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { drawInput } from "../../datasets/generators/synthetic_dataset.ts";
import type { KnownRule } from "./known_rule.ts";

/** Draws per relevant input. */
const DRAWS = 64;

/**
 * Graded relevance `[rows, inputs]`: for every input that the row's mode of the rule reads, the
 * mean |change of the rule's logit| when that input alone is redrawn from its marginal
 * distribution (64 draws); exactly 0 for all others.
 *
 * - Draws are keyed by `id`, row and input: a row's relevance does not depend on the other rows.
 * - Cost: 64 evaluations of the rule per relevant input, none of the model.
 *
 * @param id Id of the dataset.
 * @param rows The dataset's number of each row.
 *
 * @example
 * ```ts
 * import { relevance } from "./relevance.ts";
 * import assert from "node:assert/strict";
 * const rule = {
 *   inputs: 2,
 *   modes: [{ logit: (x: ArrayLike<number>) => x[0]!, relevant: [0] }],
 *   modeOf: () => 0,
 * };
 * const truth = relevance("first", { rule, columns: new Int32Array([1, 0]) }, {
 *   shape: [1, 2],
 *   data: new Float32Array([5, 100]),
 * }, new Int32Array([0]));
 * assert.equal(truth.data[0], 0); // the rule's x0 is stored in column 1
 * // E|z − 100| = 100, and the mean of 64 draws has a standard error of 1/8
 * assert.ok(Math.abs(truth.data[1]! - 100) < 1);
 * ```
 */
export function relevance(
  id: string,
  { rule, columns }: KnownRule,
  inputs: NdArray<Float32Array>,
  rows: Int32Array,
): NdArray<Float64Array> {
  const data = new Float64Array(inputs.data.length);
  for (const [i, row] of rows.entries()) {
    const x = inRuleOrder(rowAt(inputs, i), columns);
    const mode = rule.modes[rule.modeOf(x)]!;
    const logit = mode.logit(x);
    for (const input of mode.relevant) {
      const stream = rng(id, "relevance", row, input);
      const changed = x.slice();
      let sum = 0;
      for (let draw = 0; draw < DRAWS; draw++) {
        changed[input] = drawInput(rule, input, stream);
        sum += Math.abs(ruleLogit(rule, changed) - logit);
      }
      data[i * rule.inputs + columns[input]!] = sum / DRAWS;
    }
  }
  return { shape: inputs.shape, data };
}

/** A stored row in the order of the rule's inputs. */
export function inRuleOrder(
  row: Float32Array,
  columns: Int32Array,
): Float32Array {
  const x = new Float32Array(columns.length);
  for (let i = 0; i < x.length; i++) x[i] = row[columns[i]!]!;
  return x;
}

/** Logit of the rule for a row in its own order, in the mode of the row. */
export function ruleLogit(
  rule: KnownRule["rule"],
  x: ArrayLike<number>,
): number {
  return rule.modes[rule.modeOf(x)]!.logit(x);
}
