/**
 * Effects of conditional interventions on dependent inputs.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import type { Effect } from "./effect.ts";
import { inRuleOrder, ruleLogit } from "./relevance.ts";
import type { KnownRule } from "./known_rule.ts";

/**
 * Effect on the rule of drawing each input from its distribution given all the others, once per
 * row.
 *
 * Effects are in the rule's order of inputs.
 *
 * @throws {RangeError} when the rule's distribution draws no input given the others.
 *
 * @example
 * ```ts
 * import { gaussian, gaussianRule } from "../../datasets/gaussian.ts";
 * import { conditionalEffects } from "./conditional_effects.ts";
 * import assert from "node:assert/strict";
 * const known = { rule: gaussianRule(gaussian.defaults), columns: Int32Array.of(0, 1, 2, 3, 4) };
 * const effects = conditionalEffects("first", known, { shape: [1, 5], data: new Float32Array(5) });
 * assert.equal(effects[4]!.change, 0); // its weight is 0
 * ```
 */
export function conditionalEffects(
  id: string,
  { rule, columns }: KnownRule,
  rows: NdArray<Float32Array>,
): Effect[] {
  const conditional = rule.distribution?.conditional;
  if (!conditional) {
    throw new RangeError(
      `Cannot draw inputs given the others: the distribution of ${id} must know how, current value is ${conditional}`,
    );
  }
  const count = rowsOf(rows);
  return Array.from(columns, (_, input) => {
    const stream = rng(id, "conditional", input);
    let [change, flips] = [0, 0];
    for (let row = 0; row < count; row++) {
      const x = inRuleOrder(rowAt(rows, row), columns);
      const before = ruleLogit(rule, x);
      x[input] = conditional(input, x, stream);
      const after = ruleLogit(rule, x);
      change += Math.abs(after - before) / count;
      if ((after < 0) !== (before < 0)) flips += 1 / count;
    }
    return { change, flips };
  });
}
