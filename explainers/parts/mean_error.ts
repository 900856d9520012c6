/**
 * Standard error of a mean.
 *
 * @module
 */

/**
 * Standard error of the mean of `count` independent numbers of this sum and sum of squares; NaN for
 * one number.
 *
 * @example
 * ```ts
 * import { meanError } from "./mean_error.ts";
 * import assert from "node:assert/strict";
 * assert.equal(meanError(4, 10, 2), 1); // of 1 and 3
 * ```
 */
export function meanError(sum: number, squares: number, count: number): number {
  const spread = Math.max(0, squares - sum ** 2 / count);
  return Math.sqrt(spread / (count - 1) / count);
}
