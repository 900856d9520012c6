/**
 * Networks that have learned a rule which is a model itself.
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
 * A classifier n-32-16-1 (unless other hidden layers are given) of the labels of a rule, as the
 * network `<id>/trained`; explained where it and the label say 1.
 *
 * Its truth is the rule's graded relevance; rows in which no input is relevant are left out.
 *
 * @example
 * ```ts
 * import { wired } from "../../datasets/wired.ts";
 * import { wiredRules } from "../../datasets/generators/wired_rules.ts";
 * import { ruleTwin } from "./rule_twin.ts";
 * import assert from "node:assert/strict";
 * assert.equal(
 *   ruleTwin(
 *     "wired_weighted",
 *     "Four inputs.",
 *     wired,
 *     wired.defaults,
 *     wiredRules.weighted,
 *   ).id,
 *   "wired_weighted/trained",
 * );
 * ```
 */
export function ruleTwin<O extends SyntheticOptions, R extends Rule>(
  id: string,
  summary: string,
  dataset: RuleDataset<O, R>,
  options: O,
  rule: Rule,
  hidden: readonly number[] = [32, 16],
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
