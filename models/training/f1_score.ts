/**
 * How well labels are found.
 *
 * @module
 */

/**
 * F1 of class 1 for two classes, the mean F1 over classes (macro-F1) for more; in [0, 1].
 *
 * 2·TP / (2·TP + FP + FN); a class that is neither there nor predicted has no F1 and is left out of
 * the mean.
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
  const seen = new Float64Array(classes);
  for (let i = 0; i < labels.length; i++) {
    seen[labels[i]!]!++;
    seen[predicted[i]!]!++;
    if (labels[i] === predicted[i]) hits[labels[i]!]!++;
  }
  const scores = Array.from(hits, (count, k) => 2 * count / seen[k]!);
  if (classes === 2) return scores[1]!;
  const defined = scores.filter((score) => !Number.isNaN(score));
  return defined.reduce((sum, score) => sum + score, 0) / defined.length;
}
