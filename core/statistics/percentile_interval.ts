/**
 * Bootstrap percentile intervals.
 *
 * @module
 */
import { quantile } from "./quantile.ts";

/** An interval. */
export interface Interval {
  /** Lower end. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
}

/**
 * The percentile interval of bootstrap draws: their quantiles alpha/2 and 1 − alpha/2.
 *
 * NaN draws are ignored.
 *
 * Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 *
 * @throws {RangeError} when no draw is defined or `alpha` lies outside [0, 1].
 *
 * @example
 * ```ts
 * import { percentileInterval } from "./percentile_interval.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(percentileInterval([4, NaN, 0, 1, 3, 2], 0.5), { low: 1, high: 3 });
 * ```
 */
export function percentileInterval(
  draws: ArrayLike<number>,
  alpha = 0.05,
): Interval {
  if (!(alpha >= 0 && alpha <= 1)) {
    throw new RangeError(
      `Cannot take an interval: alpha must lie in [0, 1], current value is ${alpha}`,
    );
  }
  const sorted = Float64Array.from(draws).filter((d) => !Number.isNaN(d))
    .sort();
  return {
    low: quantile(sorted, alpha / 2),
    high: quantile(sorted, 1 - alpha / 2),
  };
}
