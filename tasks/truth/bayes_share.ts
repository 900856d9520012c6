/**
 * Accuracy relative to the Bayes classifier, where labels are drawn.
 *
 * @module
 */

/** Accuracies in expectation over drawn labels. */
export interface BayesShare {
  /** Accuracy of the Bayes classifier: mean max(p, 1 − p). */
  readonly bayes: number;
  /** Expected accuracy of the labels, as a share of it. */
  readonly bayesShare: number;
}

/**
 * Accuracy of the Bayes classifier where P(label 0) = e^l / (1 + e^l), and the share of it that
 * `labels` reach.
 *
 * @example
 * ```ts
 * import { bayesShare } from "./bayes_share.ts";
 * import assert from "node:assert/strict";
 * const { bayes } = bayesShare([Math.log(3), -Math.log(3)], [0, 1]);
 * assert.equal(bayes, 0.75);
 * ```
 */
export function bayesShare(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
): BayesShare {
  let [best, expected] = [0, 0];
  for (let row = 0; row < logits.length; row++) {
    const logit = logits[row]!;
    best += 1 / (1 + Math.exp(-Math.abs(logit)));
    expected += 1 / (1 + Math.exp(labels[row] === 1 ? logit : -logit));
  }
  return { bayes: best / logits.length, bayesShare: expected / best };
}
