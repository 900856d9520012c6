/**
 * Confidence intervals of medians.
 *
 * @module
 */
import type { Interval } from "./percentile_interval.ts";

/**
 * The distribution-free confidence interval of the median, of level at least 1 − alpha, between two
 * order statistics at equal distance from both ends.
 *
 * - Undefined where not even the smallest and the largest value reach the level: below six values
 *   at 5 %.
 * - The number of values below the median is binomial with probability ½.
 * - Values are treated as independent draws.
 *
 * David and Nagaraja (2003), Order Statistics, section 7.1.
 *
 * @throws {RangeError} when a value is NaN or `alpha` lies outside (0, 1).
 *
 * @example
 * ```ts
 * import { medianInterval } from "./median_interval.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(medianInterval([3, 1, 9, 4, 7, 5]), { low: 1, high: 9 });
 * assert.equal(medianInterval([3, 1, 9, 4, 7]), undefined);
 * ```
 */
export function medianInterval(
  values: ArrayLike<number>,
  alpha = 0.05,
): Interval | undefined {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (!(alpha > 0 && alpha < 1) || sorted.some(Number.isNaN)) {
    throw new RangeError(
      `Cannot take an interval of a median: expected numbers and alpha in (0, 1), current value is alpha=${alpha} and ${n} values`,
    );
  }
  // Logarithms, since 2^-n is 0 in floating point from 1,075 values on.
  let logMass = -n * Math.LN2;
  let below = 0;
  let left = 0;
  for (; left < n / 2; left++) {
    below += Math.exp(logMass);
    if (below > alpha / 2) break;
    logMass += Math.log((n - left) / (left + 1));
  }
  const [low, high] = [sorted[left - 1], sorted[n - left]];
  return low === undefined || high === undefined ? undefined : { low, high };
}
