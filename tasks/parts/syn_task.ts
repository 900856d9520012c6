/**
 * Tasks whose labels are drawn by a known rule.
 *
 * @module
 */
import {
  columnsOf,
  type SyntheticDataset,
} from "../../datasets/generators/synthetic_dataset.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { metricsWithTruth } from "./metrics.ts";
import { inRuleOrder, relevance, ruleLogit } from "../truth/relevance.ts";
import { type TrainedTask, trainedTask } from "../training/trained_task.ts";

/**
 * A network 11-100-50-1 trained on labels that are drawn by a rule, explained where rule and
 * network give class 1.
 *
 * - 80 % training, 10 % validation, 10 % test rows.
 * - The certificate gives the accuracy of the Bayes classifier and the network's share of it.
 * - A row's own drawn label does not matter: the ground truth is about the rule.
 * - Head: the logit.
 *
 * @example
 * ```ts
 * import { syn1 } from "../../datasets/syn1.ts";
 * import { synTask } from "./syn_task.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(synTask(syn1).defaults, { instances: 400, head: "logit" });
 * ```
 */
export function synTask(dataset: SyntheticDataset): TrainedTask {
  const { id, rule, references, summary } = dataset;
  const columns = columnsOf(id, rule.inputs, dataset.defaults.seed);
  return trainedTask({
    id,
    summary,
    references,
    dataset,
    defaults: { instances: 400, head: "logit" },
    metrics: metricsWithTruth,
    recipe: {
      network: () =>
        mlp({ inputs: rule.inputs, hidden: [100, 50], outputs: 1, seed: 0 }),
      shares: [0.8, 0.1, 0.1],
      training: { epochs: 15, batch: 256, patience: 5 },
    },
    known: { rule, columns },
    baseline: "mean",
    box: "all",
    target: ({ x, logits }) =>
      logits[0]! > 0 && ruleLogit(rule, inRuleOrder(x, columns)) < 0
        ? 0
        : undefined,
    truth: (inputs, rows) => ({
      relevance: relevance(id, { rule, columns }, inputs, rows),
    }),
  });
}
