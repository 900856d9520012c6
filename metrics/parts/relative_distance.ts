/**
 * How far two lists of values are apart.
 *
 * @module
 */

/**
 * ‖other − own‖₂ by the larger of ‖own‖₂ and ‖other‖₂, in [0, 2]; NaN where both are 0 throughout
 * or either holds NaN.
 *
 * By the larger, since an explanation that is nearly 0 at an instance would otherwise make any
 * change look without bounds.
 *
 * @example
 * ```ts
 * import { relativeDistance } from "./relative_distance.ts";
 * import assert from "node:assert/strict";
 * assert.equal(relativeDistance([3, 4], [0, 0]), 1);
 * assert.equal(relativeDistance([0, 1], [0, -1]), 2);
 * ```
 */
export function relativeDistance(
  own: ArrayLike<number>,
  other: ArrayLike<number>,
): number {
  let [apart, ownLength, otherLength] = [0, 0, 0];
  for (let i = 0; i < own.length; i++) {
    apart += (other[i]! - own[i]!) ** 2;
    ownLength += own[i]! ** 2;
    otherLength += other[i]! ** 2;
  }
  // Rounding of three sums over the same numbers.
  return Math.min(2, Math.sqrt(apart / Math.max(ownLength, otherLength)));
}
