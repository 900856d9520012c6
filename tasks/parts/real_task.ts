/**
 * Tasks about real data.
 *
 * @module
 */
import type { Dataset } from "../../core/contracts.ts";
import { metrics } from "./metrics.ts";
import { type Recipe, type TrainedTask, trainedTask } from "./trained_task.ts";

/**
 * A network trained on real rows, explained where it classifies test rows correctly; the target is the class it gives.
 *
 * The box is the range of the training rows; the truth is not known.
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
  { dataset, ...plan }: {
    readonly dataset: Dataset;
    readonly summary: string;
    readonly recipe: Recipe;
    readonly baseline: "mean" | "zeros";
  },
): TrainedTask {
  return trainedTask({
    ...plan,
    id: dataset.id,
    references: dataset.references,
    dataset,
    defaults: { instances: 100, head: "logit" },
    metrics,
    box: "training",
    target: ({ logits, label }) =>
      logits.every((logit, k) => k === label || logit < logits[label]!)
        ? label
        : undefined,
  });
}
