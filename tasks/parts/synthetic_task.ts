/**
 * Tasks whose labels follow a known rule.
 *
 * @module
 */
import { mlp } from "../../models/architectures/mlp.ts";
import {
  columnsOf,
  type SyntheticDataset,
} from "../../datasets/generators/synthetic_dataset.ts";
import { metricsWithTruth } from "./metrics.ts";
import { inRuleOrder, relevance, ruleLogit } from "../truth/relevance.ts";
import { type TrainedTask, trainedTask } from "../training/trained_task.ts";

/** Log-odds of the probability 0.99, above which a prediction counts as confident. */
const CONFIDENT = Math.log(99);

/**
 * A network 10-200-100-50-1 trained on a synthetic dataset, explained where it is confident of
 * class 1.
 *
 * Protocol of Aggarwal, Cogan and Periwal (2025):
 * - 80 % training, 10 % validation, 10 % test rows; instances are test rows with p > 0.99.
 * - The box is the range of all rows.
 * - The head is p − 1: for up to four in five instances p rounds to 1, and every difference would
 *   be exactly zero.
 *
 * Deviation: only rows whose label and rule give class 1 too are explained, so that the ground
 * truth is about what the network does.
 *
 * Ground truth: graded relevance by intervention on the rule.
 *
 * @example
 * ```ts
 * import { xor } from "../../datasets/xor.ts";
 * import { syntheticTask } from "./synthetic_task.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(syntheticTask(xor, "Two inputs.").defaults, {
 *   instances: 1000,
 *   head: "shifted_probability",
 * });
 * ```
 */
export function syntheticTask(
  dataset: SyntheticDataset,
  summary: string,
): TrainedTask {
  const { id, rule, references } = dataset;
  const columns = columnsOf(id, rule.inputs, dataset.defaults.seed);
  return trainedTask({
    id,
    summary,
    references,
    dataset,
    defaults: { instances: 1000, head: "shifted_probability" },
    metrics: metricsWithTruth,
    recipe: {
      network: () =>
        mlp({
          inputs: rule.inputs,
          hidden: [200, 100, 50],
          outputs: 1,
          seed: 0,
        }),
      shares: [0.8, 0.1, 0.1],
    },
    known: { rule, columns },
    baseline: "mean",
    box: "all",
    target: ({ x, logits, label }) =>
      logits[0]! > CONFIDENT && label === 1 &&
        ruleLogit(rule, inRuleOrder(x, columns)) < 0
        ? 0
        : undefined,
    truth: (inputs, rows) => ({
      relevance: relevance(id, { rule, columns }, inputs, rows),
    }),
  });
}
