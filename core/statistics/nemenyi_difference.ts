/**
 * How far mean ranks must lie apart.
 *
 * @module
 */
import { studentisedRangeQuantile } from "./studentised_range_quantile.ts";

/**
 * Nemenyi's critical difference: of `count` treatments ranked in each of `blocks`, two whose mean
 * ranks differ by more can be told apart, at error rate `alpha` over all pairs together.
 *
 * q_alpha / √2 · √(count (count + 1) / (6 blocks)), q the quantile of the studentised range with
 * infinitely many degrees of freedom. An approximation for many blocks. Nemenyi (1963),
 * "Distribution-free multiple comparisons"; Demšar (2006), "Statistical comparisons of classifiers
 * over multiple data sets", JMLR 7, 1–30.
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
