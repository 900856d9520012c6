/**
 * formula: labels by an expression that the user writes.
 *
 * @module
 */
import type { RowFunction } from "../core/testing/function_model.ts";
import { expression } from "./parts/expression.ts";
import { identicalInputs } from "./generators/distributions.ts";
import type { Rule } from "./generators/rule.ts";
import { type RuleDataset, ruleDataset } from "./generators/rule_dataset.ts";
import type { SyntheticOptions } from "./generators/synthetic_dataset.ts";

/** Options of {@linkcode formula}. */
export type FormulaOptions = SyntheticOptions & {
  /**
   * Arithmetic over x0, x1 …: + − * / ^, parentheses, pi, e, and sin, cos, tan, asin, acos, atan,
   * sinh, cosh, tanh, asinh, exp, log, sqrt, cbrt, abs.
   * @default "x1*x2 + sin(3*x3)"
   */
  readonly expression: string;
  /**
   * Number of inputs.
   * @default 10
   */
  readonly inputs: number;
  /**
   * Distribution of every input: standard normal within ±5 (`normal`), or uniform in [−1, 1]
   * (`uniform`).
   * @default "normal"
   */
  readonly distribution: string;
  /**
   * Share of labels that are flipped.
   * @default 0
   */
  readonly noise: number;
};

/** A rule with its value and its gradient, in the rule's own order. */
export type FormulaRule = Rule & RowFunction;

/**
 * Independent inputs; label 1 iff the expression's value is positive.
 *
 * `ruleOf` and `load` throw a `RangeError` that names the place of a fault in the expression, and
 * on a value that is not finite.
 *
 * @example
 * ```ts
 * import { formula } from "./formula.ts";
 * import assert from "node:assert/strict";
 * const { modes } = await formula.ruleOf({ ...formula.defaults, expression: "x0^2 - x4" });
 * assert.deepEqual(modes[0]!.relevant, [0, 4]);
 * ```
 */
export const formula: RuleDataset<FormulaOptions, FormulaRule> = ruleDataset({
  id: "formula",
  summary:
    "Independent inputs; label 1 where an arithmetic expression that you write is positive.",
  references: [],
  defaults: {
    expression: "x1*x2 + sin(3*x3)",
    inputs: 10,
    distribution: "normal",
    noise: 0,
    rows: 20_000,
    seed: 0,
  },
  limits: {
    inputs: { min: 1, max: 10_000, integer: true },
    distribution: { choices: ["normal", "uniform"] },
    noise: { min: 0, max: 0.5 },
  },
  key: ({ expression, inputs, distribution }) =>
    `formula ${inputs} ${distribution} ${expression}`,
  ruleOf,
});

async function ruleOf(
  { expression: text, inputs, distribution, noise }: FormulaOptions,
): Promise<FormulaRule> {
  const { symbols, value, gradient } = await expression(
    text,
    inputs,
    "arithmetic",
  );
  const finite = (x: ArrayLike<number>) => {
    const result = value(x);
    if (Number.isFinite(result)) return result;
    const at = symbols.map((symbol) => `x${symbol} = ${x[symbol]}`).join(", ");
    throw new RangeError(
      `Cannot use "${text}": it must be finite for every row, current value is ${result} at ${at}`,
    );
  };
  return {
    inputs,
    value: finite,
    gradient,
    modes: [{ logit: (x) => -finite(x), relevant: symbols }],
    modeOf: () => 0,
    distribution: identicalInputs(
      distribution === "uniform" ? "uniform" : "normal",
      inputs,
    ),
    ...(noise > 0 && {
      label: (logit, stream) =>
        (logit < 0) !== (stream.uniform() < noise) ? 1 : 0,
    }),
  };
}
