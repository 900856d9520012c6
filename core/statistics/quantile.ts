/**
 * Sample quantiles.
 *
 * @module
 */

/**
 * The quantile `q` of ascending values, by linear interpolation between order statistics.
 *
 * Type 7 of Hyndman and Fan (1996), doi:10.1080/00031305.1996.10473566: the default of NumPy and R.
 *
 * @throws {RangeError} when there are no values or `q` lies outside [0, 1].
 *
 * @example
 * ```ts
 * import { quantile } from "./quantile.ts";
 * import assert from "node:assert/strict";
 * assert.equal(quantile([1, 2, 4, 8], 0.5), 3);
 * ```
 */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0 || !(q >= 0 && q <= 1)) {
    throw new RangeError(
      `Cannot take a quantile: expected q in [0, 1] of at least one value, current value is q=${q} of ${sorted.length}`,
    );
  }
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  if (position === below) return low;
  return low + (position - below) * (sorted[below + 1]! - low);
}
