/**
 * Tasks about networks that are wired to a rule, with trained counterparts.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { RowFunction } from "../../core/testing/function_model.ts";
import {
  type DenseLayer,
  reluFunction,
} from "../../core/testing/relu_network.ts";
import type { Rule } from "../../datasets/generators/rule.ts";
import type { RuleDataset } from "../../datasets/generators/rule_dataset.ts";
import type { SyntheticOptions } from "../../datasets/generators/synthetic_dataset.ts";
import type { WiredRule } from "../../datasets/generators/wired_rules.ts";
import { wired, type WiredLayer } from "../../models/architectures/wired.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import type { CertifiedTask } from "../truth/certified.ts";
import { certifyRule } from "../truth/certify_rule.ts";
import {
  exactAttributions,
  type Meaning,
  meanings,
} from "./exact_attributions.ts";
import { metricsWithAttributions } from "./metrics.ts";
import { ruleProblem } from "./rule_problem.ts";
import { trainedVariant } from "./trained_variant.ts";
import type { TrainedTask, VariantTask } from "../training/trained_task.ts";

/** Options of every wired task. */
export type WiredTaskOptions = {
  /**
   * Number of rows explained.
   * @default 100
   */
  readonly instances: number;
  /**
   * The network that is wired to the rule (`wired`), or one trained on its labels (`trained`).
   * @default "wired"
   */
  readonly model: string;
  /**
   * Definition of the exact attributions; a trained network has none.
   * @default "baseline_shapley"
   */
  readonly semantics: string;
};

/** A wired task: certified as the rule, with a network to be trained. */
export type WiredTask<O extends Options> = CertifiedTask<O> & VariantTask<O> & {
  /** Its only one. */
  readonly variants: readonly [TrainedTask];
};

/**
 * A network over ten inputs that is wired to a rule, so that all attributions are known; or its
 * trained counterpart.
 *
 * - `model=wired`: the output is the rule (for two classes the probability of the predicted one),
 *   up to float32. Ground truth: graded relevance by intervention, and exact attributions by
 *   enumeration of the rule's coalitions in float64 (against the baseline or the 100 background
 *   rows) or as its gradient.
 * - `model=trained`: a classifier 10-32-16-1 of the rule's labels, read as a logit. Ground truth:
 *   relevance alone, since the network is not the rule.
 * - Cost of loading: 2^(relevant inputs) evaluations of the rule per instance, times 100 for
 *   interventional values.
 *
 * @param plan.id Id of the task; weights and certificate of the trained network lie under it.
 * @param plan.extra Options of the dataset that the task offers too, with their defaults; only
 *   these have a trained network.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { wiredWeighted } from "../wired_weighted.ts"; // made by wiredTask
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { batch } = await wiredWeighted.load(wiredWeighted.defaults, () => Promise.reject());
 * assert.equal(batch.truth!.attributions!.semantics, "baseline_shapley");
 * ```
 */
export function wiredTask<D extends SyntheticOptions, E extends Options>(
  { id, summary, dataset, options, extra, rule: defaultRule }: {
    readonly id: string;
    readonly summary: string;
    readonly dataset: RuleDataset<D, WiredRule>;
    /** Options of the dataset, by those of the task. */
    options(taskOptions: E): D;
    readonly extra: E;
    /** The rule of the default options. */
    readonly rule: Rule;
  },
): WiredTask<WiredTaskOptions & E> {
  const trained = trainedVariant({
    id,
    summary,
    dataset,
    options: options(extra),
    rule: defaultRule,
  });
  const load = async (taskOptions: WiredTaskOptions & E) => {
    const rule = await dataset.ruleOf(options(taskOptions));
    const columns = dataset.columnsOf(options(taskOptions), rule);
    const { network, sha256 } = await wired(
      rule.inputs,
      rule.layers.map((layer, depth) =>
        stored(layer, depth === 0 ? columns : undefined)
      ),
    );
    const { value } = reluFunction(rule.single);
    const classes = [-1, 1].map((sign) => probability(rule.single, sign));
    const semantics = taskOptions.semantics as Meaning;
    const { relevant } = rule.modes[0]!;
    return {
      rule,
      columns,
      problem: ruleProblem({
        id: `${id} ${Object.values(options(taskOptions)).join()}`,
        known: { rule, columns },
        model: tfjsModel(network, rule.head),
        weights: sha256,
        instances: taskOptions.instances,
        baseline: rule.baseline,
        target: (x) => rule.head === "probability" && value(x) > 0 ? 1 : 0,
        attributions: {
          semantics,
          of: (x, target, background) =>
            exactAttributions(
              semantics,
              rule.head === "value"
                ? reluFunction(rule.single)
                : classes[target]!,
              relevant,
              x,
              semantics === "baseline_shapley" ? [rule.baseline] : background,
            ),
        },
      }),
    };
  };
  const task: WiredTask<WiredTaskOptions & E> = {
    id,
    version: 1,
    summary,
    references: dataset.references,
    dataset: dataset.id,
    defaults: {
      instances: 100,
      model: "wired",
      semantics: "baseline_shapley",
      ...extra,
    },
    limits: {
      instances: { min: 1, integer: true },
      model: { choices: ["wired", "trained"] },
      semantics: { choices: meanings },
    } as WiredTask<WiredTaskOptions & E>["limits"] & object,
    metrics: metricsWithAttributions,
    variants: [trained],
    async load(taskOptions, read) {
      if (taskOptions.model === "wired") {
        return (await load(taskOptions)).problem;
      }
      for (const [name, value] of Object.entries(extra)) {
        if (taskOptions[name] !== value) {
          throw new RangeError(
            `Cannot load ${id}: only ${name} "${value}" has a trained network, current value is "${
              taskOptions[name]
            }"`,
          );
        }
      }
      return await trained.load(
        { instances: taskOptions.instances, head: "logit" },
        read,
      );
    },
    async certify(read) {
      const { rule, columns, problem } = await load(task.defaults);
      const rows = await dataset.load(options(task.defaults), read);
      return await certifyRule(id, { rule, columns }, problem, rows);
    },
  };
  return task;
}

/** The probability of the class that a sign of the log-odds stands for. */
function probability(layers: readonly DenseLayer[], sign: number): RowFunction {
  const last = layers.at(-1)!;
  const times = (values: readonly number[]) => values.map((v) => sign * v);
  return reluFunction([
    ...layers.slice(0, -1),
    { kernel: last.kernel.map(times), bias: times(last.bias) },
  ], "probability");
}

/** A layer as the network takes it, its inputs in their columns. */
function stored(
  { kernel, bias }: DenseLayer,
  columns?: Int32Array,
): WiredLayer {
  const data = new Float32Array(kernel.length * bias.length);
  kernel.forEach((weights, i) =>
    data.set(weights, (columns?.[i] ?? i) * bias.length)
  );
  return { kernel: data, bias: Float32Array.from(bias) };
}
