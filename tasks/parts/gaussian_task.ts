/**
 * Tasks about additive functions of correlated normal inputs.
 *
 * @module
 */
import type { Semantics } from "../../core/contracts/truth.ts";
import { sliceRows } from "../../core/contracts/nd_array.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import {
  type AdditiveRule,
  gaussian,
  gaussianRule,
} from "../../datasets/gaussian.ts";
import { additiveShapley } from "./additive_shapley.ts";
import type { CertifiedTask } from "../truth/certified.ts";
import { certifyRule } from "../truth/certify_rule.ts";
import { conditionalEffects } from "../truth/conditional_effects.ts";
import { metricsWithAttributions } from "./metrics.ts";
import { ruleModel } from "./rule_model.ts";
import { ruleProblem } from "./rule_problem.ts";
import { trainedVariant } from "./trained_variant.ts";
import type { TrainedTask, VariantTask } from "../training/trained_task.ts";

/** Options of every gaussian task. */
export type GaussianTaskOptions = {
  /**
   * Number of rows explained.
   * @default 100
   */
  readonly instances: number;
  /**
   * Number of inputs, 5 to 100; the functions repeat after five.
   * @default 5
   */
  readonly inputs: number;
  /**
   * Correlation of every two inputs.
   * @default 0.5
   */
  readonly correlation: number;
  /**
   * The rule itself (`rule`), or a network trained on its labels (`trained`; default inputs and
   * correlation only).
   * @default "rule"
   */
  readonly model: string;
  /**
   * Definition of the exact attributions; a trained network has none.
   * @default "interventional_shapley"
   */
  readonly semantics: string;
};

/** A gaussian task, with a network to be trained. */
export type GaussianTask =
  & CertifiedTask<GaussianTaskOptions>
  & VariantTask<GaussianTaskOptions>
  & { readonly variants: readonly [TrainedTask] };

const meanings = [
  "interventional_shapley",
  "conditional_shapley",
  "baseline_shapley",
  "gradient",
] as const satisfies readonly Semantics[];

/**
 * Σ g_i(x_i) of correlated normal inputs as a model in float64, or a classifier inputs-64-32-1 of
 * its labels.
 *
 * Ground truth of the rule:
 * - Graded relevance by intervention: one input is redrawn from its marginal distribution.
 * - Exact attributions. Interventional and conditional values are those of the distribution itself,
 *   not of the 100 background rows, which are a sample of it.
 * - Interventional values: φ_i = g_i(x_i) − E g_i. Conditional values: closed form for the linear
 *   rule; by enumeration for the others, up to 12 inputs.
 *
 * The baseline is zeros. The certificate holds the effects of marginal and of conditional
 * interventions, at the default options.
 *
 * `load` throws a `RangeError` on conditional values of more than 12 inputs unless the rule is
 * linear, and on a trained network with other inputs or correlation than the defaults.
 *
 * @example
 * ```ts
 * import { gaussianLinear } from "../gaussian_linear.ts"; // made by gaussianTask
 * import assert from "node:assert/strict";
 * const options = {
 *   ...gaussianLinear.defaults,
 *   inputs: 20,
 *   correlation: 0.99,
 *   semantics: "conditional_shapley",
 * };
 * const { batch } = await gaussianLinear.load(options, () => Promise.reject());
 * assert.deepEqual(batch.truth!.attributions!.values.shape, [100, 20]);
 * ```
 */
export function gaussianTask(
  rule: "linear" | "additive" | "piecewise",
  summary: string,
): GaussianTask {
  const id = `gaussian_${rule}`;
  const options = { ...gaussian.defaults, rule };
  // Jumps take more units and rows to learn.
  const trained = trainedVariant({
    id,
    summary,
    dataset: gaussian,
    options: { ...options, rows: 60_000 },
    rule: gaussianRule(options),
    hidden: [64, 32],
  });
  const load = async (taskOptions: GaussianTaskOptions) => {
    const { instances, inputs, correlation } = taskOptions;
    const rowOptions = { ...options, inputs, correlation };
    const additive = gaussianRule(rowOptions);
    const known = {
      rule: additive,
      columns: gaussian.columnsOf(rowOptions, additive),
    };
    const text = `${id} ${inputs} version 1`;
    const semantics = taskOptions.semantics as typeof meanings[number];
    const problem = ruleProblem({
      id: `${id} ${inputs} ${correlation}`,
      known,
      model: ruleModel(
        {
          inputs,
          value: additive.value,
          gradient: (x) =>
            additive.pieces.map(({ derivative }, i) => derivative(x[i]!)),
        },
        known.columns,
      ),
      weights: await sha256(new TextEncoder().encode(text)),
      instances,
      attributions: {
        semantics,
        of: (x) =>
          attributionsOf(
            semantics,
            additive,
            x,
            correlation,
            rule === "linear",
          ),
      },
    });
    return { known, problem };
  };
  const task: GaussianTask = {
    id,
    version: 1,
    summary,
    references: gaussian.references,
    dataset: gaussian.id,
    defaults: {
      instances: 100,
      inputs: 5,
      correlation: 0.5,
      model: "rule",
      semantics: "interventional_shapley",
    },
    limits: {
      instances: { min: 1, integer: true },
      inputs: { min: 5, max: 100, integer: true },
      correlation: { min: 0, max: 0.999 },
      model: { choices: ["rule", "trained"] },
      semantics: { choices: meanings },
    },
    metrics: metricsWithAttributions,
    variants: [trained],
    async load(taskOptions, read) {
      if (taskOptions.model === "rule") {
        return (await load(taskOptions)).problem;
      }
      const { inputs, correlation } = task.defaults;
      if (
        taskOptions.inputs !== inputs ||
        taskOptions.correlation !== correlation
      ) {
        throw new RangeError(
          `Cannot load ${id}: the trained network has ${inputs} inputs of correlation ${correlation}, current value is ${taskOptions.inputs} and ${taskOptions.correlation}`,
        );
      }
      return await trained.load(
        { instances: taskOptions.instances, head: "logit" },
        read,
      );
    },
    async certify(read) {
      const { known, problem } = await load(task.defaults);
      const rows = await gaussian.load(options, read);
      return {
        ...await certifyRule(id, known, problem, rows),
        conditional: conditionalEffects(
          id,
          known,
          sliceRows(rows.inputs, 0, 2000),
        ),
      };
    },
  };
  return task;
}

function attributionsOf(
  semantics: typeof meanings[number],
  { pieces }: AdditiveRule,
  x: ArrayLike<number>,
  correlation: number,
  linear: boolean,
): ArrayLike<number> {
  switch (semantics) {
    case "interventional_shapley":
      return pieces.map(({ value, mean }, i) => value(x[i]!) - mean(0, 1));
    case "baseline_shapley":
      return pieces.map(({ value }, i) => value(x[i]!) - value(0));
    case "gradient":
      return pieces.map(({ derivative }, i) => derivative(x[i]!));
    case "conditional_shapley": {
      const weights = linear
        ? pieces.map(({ derivative }) => derivative(0))
        : undefined;
      return additiveShapley(pieces, x, correlation, weights);
    }
  }
}
