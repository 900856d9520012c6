/**
 * F1 of predicted labels.
 *
 * @module
 */

/**
 * F1 of class 1 for two classes, macro-F1 (the mean F1 over classes) for more; in [0, 1].
 *
 * F1 = 2·TP / (2·TP + FP + FN). A class that is neither present nor predicted has no F1 and is left
 * out of the mean.
 *
 * @example
 * ```ts
 * import { f1Score } from "./f1_score.ts";
 * import assert from "node:assert/strict";
 * assert.equal(f1Score([1, 1, 0, 0], [1, 0, 0, 1], 2), 0.5);
 * ```
 */
export function f1Score(
  predicted: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): number {
  const hits = new Float64Array(classes);
  const occurrences = new Float64Array(classes);
  for (let i = 0; i < labels.length; i++) {
    occurrences[labels[i]!]!++;
    occurrences[predicted[i]!]!++;
    if (labels[i] === predicted[i]) hits[labels[i]!]!++;
  }
  const scores = Array.from(hits, (count, k) => 2 * count / occurrences[k]!);
  if (classes === 2) return scores[1]!;
  const defined = scores.filter((score) => !Number.isNaN(score));
  return defined.reduce((sum, score) => sum + score, 0) / defined.length;
}
