/**
 * Tasks about real data.
 *
 * @module
 */
import type { Dataset } from "../../core/contracts/dataset.ts";
import { metrics } from "./metrics.ts";
import {
  type TaskPlan,
  type TrainedTask,
  trainedTask,
} from "../training/trained_task.ts";

/**
 * A task about a network trained on real rows, explained at test rows that it classifies correctly;
 * the target is the class.
 *
 * - Box: the range of the training rows.
 * - Ground truth: none, unless `truth` gives some.
 *
 * @example
 * ```ts
 * import { digits } from "../digits.ts"; // a real task
 * import assert from "node:assert/strict";
 * assert.equal(digits.defaults.head, "logit");
 * assert.equal(digits.known, undefined);
 * ```
 */
export function realTask(
  { dataset, variant, ...plan }:
    & {
      readonly dataset: Dataset;
      /** Name of the network, where the task has several. */
      readonly variant?: string;
    }
    & Pick<TaskPlan, "summary" | "recipe" | "baseline">
    & Partial<TaskPlan>,
): TrainedTask {
  return trainedTask({
    id: variant === undefined ? dataset.id : `${dataset.id}/${variant}`,
    references: dataset.references,
    dataset,
    defaults: { instances: 100, head: "logit" },
    metrics,
    box: "training",
    target: ({ logits, label }) =>
      logits.every((logit, k) => k === label || logit < logits[label]!)
        ? label
        : undefined,
    ...plan,
  });
}
