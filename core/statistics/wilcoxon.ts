/**
 * Wilcoxon's signed-rank test.
 *
 * @module
 */
import { normalTail } from "./normal_tail.ts";
import { midRanks } from "./ranks.ts";

/** Largest number of untied differences for which the exact distribution is used. */
const EXACT = 50;

/** Result of {@linkcode wilcoxon}. */
export interface Wilcoxon {
  /** Sum of the ranks of positive differences. */
  readonly rankSum: number;
  /** Two-sided p value, in (0, 1]. */
  readonly pValue: number;
}

/**
 * Wilcoxon's signed-rank test of the hypothesis that paired differences are symmetric about 0.
 *
 * - Zeros are left out, as by Wilcoxon; without other differences the p value is 1.
 * - Up to 50 untied differences: the exact distribution.
 * - More differences, or ties: the normal approximation with mid-ranks, its variance corrected for
 *   ties, and 0.5 for continuity.
 * - Ties are equal to the last bit: round differences first if their last digits are noise.
 *
 * Wilcoxon (1945), "Individual comparisons by ranking methods", doi:10.2307/3001968.
 *
 * @throws {RangeError} when a difference is NaN.
 *
 * @example
 * ```ts
 * import { wilcoxon } from "./wilcoxon.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(wilcoxon([1, 2, 3, -4]), { rankSum: 6, pValue: 14 / 16 });
 * ```
 */
export function wilcoxon(differences: ArrayLike<number>): Wilcoxon {
  const nonZero = Float64Array.from(differences).filter((d) => d !== 0);
  const ranks = midRanks(nonZero.map(Math.abs));
  const rankSum = ranks.reduce(
    (sum, r, i) => nonZero[i]! > 0 ? sum + r : sum,
    0,
  );
  const tied = new Set(ranks).size < ranks.length;
  const pValue = tied || nonZero.length > EXACT
    ? normalP(rankSum, ranks)
    : exactP(rankSum, nonZero.length);
  return { rankSum, pValue };
}

/** Counts the 2^n sign patterns by their rank sum, and takes the smaller tail twice. */
function exactP(rankSum: number, n: number): number {
  const largest = n * (n + 1) / 2;
  const patterns = new Float64Array(largest + 1);
  patterns[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = largest; sum >= rank; sum--) {
      patterns[sum]! += patterns[sum - rank]!;
    }
  }
  const tail = patterns.subarray(0, Math.min(rankSum, largest - rankSum) + 1)
    .reduce((a, b) => a + b);
  return Math.min(1, 2 * tail / 2 ** n);
}

function normalP(rankSum: number, ranks: Float64Array): number {
  const mean = ranks.length * (ranks.length + 1) / 4;
  // A quarter of the squared ranks, mid-ranks included, is the variance corrected for ties.
  const variance = ranks.reduce((sum, r) => sum + r * r, 0) / 4;
  const distance = Math.max(0, Math.abs(rankSum - mean) - 0.5);
  return 2 * normalTail(distance / Math.sqrt(variance));
}
