/**
 * Quantiles of the studentised range.
 *
 * @module
 */
import { studentisedRangeTail } from "./studentised_range_tail.ts";

/**
 * The q that the range of `count` independent standard normals exceeds with probability `alpha`.
 *
 * Error below 1e-9 for alpha from 1e-4 to 0.9999.
 *
 * @throws {RangeError} when `count` is no integer above 1 or `alpha` lies outside (0, 1).
 *
 * @example
 * ```ts
 * import { studentisedRangeQuantile } from "./studentised_range_quantile.ts";
 * import assert from "node:assert/strict";
 * assert.equal(studentisedRangeQuantile(0.05, 3).toFixed(4), "3.3145");
 * ```
 */
export function studentisedRangeQuantile(alpha: number, count: number): number {
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(
      `Cannot take a quantile: alpha must lie in (0, 1), current value is ${alpha}`,
    );
  }
  let low = 0;
  let high = 1;
  while (studentisedRangeTail(high, count) > alpha) high *= 2;
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (studentisedRangeTail(middle, count) > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
