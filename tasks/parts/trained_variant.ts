/**
 * Networks trained on the labels of a rule that is itself explained by another task.
 *
 * @module
 */
import type { Rule } from "../../datasets/generators/rule.ts";
import type { RuleDataset } from "../../datasets/generators/rule_dataset.ts";
import type { SyntheticOptions } from "../../datasets/generators/synthetic_dataset.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { metricsWithTruth } from "./metrics.ts";
import { relevance } from "../truth/relevance.ts";
import { type TrainedTask, trainedTask } from "../training/trained_task.ts";
import type { KnownRule } from "../truth/known_rule.ts";

/**
 * The task about a classifier trained on a rule's labels, where another task explains the rule
 * itself.
 *
 * - Network: inputs-32-16-1 by default, read as a logit, stored as `<id>/trained`.
 * - Instances: rows to which network and label give class 1 and in which some input is relevant.
 * - Truth: graded relevance by intervention on the rule.
 *
 * @example
 * ```ts
 * import { wired } from "../../datasets/wired.ts";
 * import { wiredRules } from "../../datasets/generators/wired_rules.ts";
 * import { trainedVariant } from "./trained_variant.ts";
 * import assert from "node:assert/strict";
 * assert.equal(
 *   trainedVariant({
 *     id: "wired_weighted",
 *     summary: "Four inputs.",
 *     dataset: wired,
 *     options: wired.defaults,
 *     rule: wiredRules.weighted,
 *   }).id,
 *   "wired_weighted/trained",
 * );
 * ```
 */
export function trainedVariant<O extends SyntheticOptions, R extends Rule>(
  { id, summary, dataset, options, rule, hidden = [32, 16] }: {
    /** Id of the task whose variant it is. */
    readonly id: string;
    /** One sentence. */
    readonly summary: string;
    /** Where rows come from. */
    readonly dataset: RuleDataset<O, R>;
    /** The dataset's options. */
    readonly options: O;
    /** The rule of these options. */
    readonly rule: Rule;
    /** Units of each hidden layer. @default [32, 16] */
    readonly hidden?: readonly number[];
  },
): TrainedTask {
  const known = { rule, columns: dataset.columnsOf(options, rule) };
  return trainedTask({
    id: `${id}/trained`,
    summary,
    references: dataset.references,
    dataset: {
      ...dataset,
      defaults: options,
      load: (_, read) => dataset.load(options, read),
    },
    defaults: { instances: 100, head: "logit" },
    metrics: metricsWithTruth,
    recipe: {
      network: () => mlp({ inputs: rule.inputs, hidden, outputs: 1, seed: 0 }),
      shares: [0.8, 0.1, 0.1],
      training: { epochs: 20, batch: 64, patience: 8 },
    },
    known,
    baseline: "mean",
    box: "all",
    target: ({ x, logits, label }) =>
      logits[0]! > 0 && label === 1 && isRelevant(id, known, x) ? 0 : undefined,
    truth: (inputs, rows) => ({
      relevance: relevance(id, known, inputs, rows),
    }),
  });
}

/** Whether any input of a stored row changes the rule's answer. */
function isRelevant(id: string, known: KnownRule, x: Float32Array): boolean {
  const row = { shape: [1, x.length], data: x };
  return relevance(id, known, row, Int32Array.of(0)).data.some((v) => v > 0);
}
