/**
 * Nemenyi's critical difference of mean ranks.
 *
 * @module
 */
import { studentisedRangeQuantile } from "./studentised_range_quantile.ts";

/**
 * Nemenyi's critical difference: treatments whose mean ranks differ by more are significantly
 * different, at family-wise error rate `alpha` over all pairs.
 *
 * - q_alpha / √2 · √(count (count + 1) / (6 blocks)), where q is the quantile of the studentised
 *   range with infinitely many degrees of freedom.
 * - An approximation for many blocks.
 *
 * Nemenyi (1963), "Distribution-free multiple comparisons"; Demšar (2006), "Statistical comparisons
 * of classifiers over multiple data sets", JMLR 7, 1–30.
 *
 * @param count Number of treatments.
 * @param blocks Number of blocks that they are ranked in.
 *
 * @throws {RangeError} when there are fewer than two treatments, no blocks, or `alpha` lies outside
 *   (0, 1).
 *
 * @example
 * ```ts
 * import { nemenyiDifference } from "./nemenyi_difference.ts";
 * import assert from "node:assert/strict";
 * // Demšar's example: four classifiers on fourteen data sets.
 * assert.equal(nemenyiDifference(4, 14, 0.05).toFixed(2), "1.25");
 * ```
 */
export function nemenyiDifference(
  count: number,
  blocks: number,
  alpha: number,
): number {
  if (!Number.isInteger(blocks) || blocks < 1) {
    throw new RangeError(
      `Cannot compare mean ranks: expected a positive number of blocks, current value is ${blocks}`,
    );
  }
  return studentisedRangeQuantile(alpha, count) *
    Math.sqrt(count * (count + 1) / (12 * blocks));
}
