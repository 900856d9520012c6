/**
 * How right labels can be that are drawn.
 *
 * @module
 */

/** Accuracies in expectation over drawn labels. */
export interface BayesShare {
  /** Accuracy of the best classifier: mean max(p, 1 − p). */
  readonly bayes: number;
  /** Accuracy of the given labels, as a share of it. */
  readonly bayesShare: number;
}

/**
 * The best accuracy where P(label 0) = e^l / (1 + e^l), and the share of it that `labels` reach.
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
  let [best, own] = [0, 0];
  for (let row = 0; row < logits.length; row++) {
    const logit = logits[row]!;
    best += 1 / (1 + Math.exp(-Math.abs(logit)));
    own += 1 / (1 + Math.exp(labels[row] === 1 ? logit : -logit));
  }
  return { bayes: best / logits.length, bayesShare: own / best };
}
