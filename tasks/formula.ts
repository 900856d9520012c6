/**
 * formula: an arithmetic expression of the user as the model.
 *
 * @module
 */
import type { Semantics } from "../core/contracts/truth.ts";
import { sha256 } from "../core/rows/sha256.ts";
import { formula as dataset } from "../datasets/formula.ts";
import type { CertifiedTask } from "./truth/certified.ts";
import { certifyRule } from "./truth/certify_rule.ts";
import { exactAttributions, meanings } from "./parts/exact_attributions.ts";
import { metricsWithAttributions } from "./parts/metrics.ts";
import { ruleModel } from "./parts/rule_model.ts";
import { ruleProblem } from "./parts/rule_problem.ts";

/** Options of {@linkcode formula}. */
export type FormulaTaskOptions = {
  /**
   * Number of rows explained.
   * @default 100
   */
  readonly instances: number;
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
   * Definition of the exact attributions.
   * @default "baseline_shapley"
   */
  readonly semantics: string;
};

/** Largest number of inputs whose coalitions are enumerated. */
const MOST = 12;

/**
 * The expression itself as a model: its value in float64, its gradient by symbolic derivatives.
 *
 * - Relevance by intervention: an input that the expression does not name, or that never changes a
 *   bit of its value, is irrelevant.
 * - Exact attributions: Shapley values by enumeration over the named inputs, against zeros or the
 *   100 background rows; or the symbolic gradient.
 * - Columns are permuted by the expression: x0 is not the first column.
 *
 * `load` throws a `RangeError` on a malformed expression (with the position of the fault), on a
 * value that is not finite, and on Shapley values of more than 12 inputs.
 *
 * @example
 * ```ts
 * import { formula } from "./formula.ts";
 * import assert from "node:assert/strict";
 * const options = { ...formula.defaults, expression: "x0 + 0*x1", instances: 1 };
 * const { batch } = await formula.load(options, () => Promise.reject());
 * assert.equal(batch.truth!.relevance!.data.filter((grade) => grade > 0).length, 1);
 * ```
 */
export const formula: CertifiedTask<FormulaTaskOptions> = {
  id: "formula",
  version: 1,
  summary:
    "An arithmetic expression of your own as the model, with exact attributions.",
  references: dataset.references,
  dataset: dataset.id,
  defaults: {
    instances: 100,
    expression: dataset.defaults.expression,
    inputs: dataset.defaults.inputs,
    distribution: dataset.defaults.distribution,
    semantics: "baseline_shapley",
  },
  limits: {
    instances: { min: 1, integer: true },
    inputs: { min: 1, max: 10_000, integer: true },
    distribution: { choices: ["normal", "uniform"] },
    semantics: { choices: meanings },
  },
  metrics: metricsWithAttributions,
  load: async (options) => (await load(options)).problem,
  async certify(read) {
    const { known, problem } = await load(formula.defaults);
    const rows = await dataset.load(dataset.defaults, read);
    return await certifyRule("formula", known, problem, rows);
  },
};

async function load(
  { instances, expression, inputs, distribution, semantics }:
    FormulaTaskOptions,
) {
  const options = { ...dataset.defaults, expression, inputs, distribution };
  const rule = await dataset.ruleOf(options);
  const known = { rule, columns: dataset.columnsOf(options, rule) };
  const { relevant } = rule.modes[0]!;
  if (semantics !== "gradient" && relevant.length > MOST) {
    throw new RangeError(
      `Cannot load formula: ${semantics} takes at most ${MOST} inputs, current value is ${relevant.length}`,
    );
  }
  const id = `formula ${inputs} ${distribution} ${expression}`;
  const zeros = [new Float64Array(inputs)];
  const problem = ruleProblem({
    id,
    known,
    model: ruleModel(rule, known.columns),
    weights: await sha256(new TextEncoder().encode(id)),
    instances,
    attributions: {
      semantics: semantics as Semantics,
      of: (x, _, background) =>
        exactAttributions(
          semantics as Semantics,
          rule,
          relevant,
          x,
          semantics === "baseline_shapley" ? zeros : background,
        ),
    },
  });
  return { known, problem };
}
