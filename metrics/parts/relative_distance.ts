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
  left: ArrayLike<number>,
  right: ArrayLike<number>,
): number {
  let [squares, leftSquares, rightSquares] = [0, 0, 0];
  for (let i = 0; i < left.length; i++) {
    squares += (right[i]! - left[i]!) ** 2;
    leftSquares += left[i]! ** 2;
    rightSquares += right[i]! ** 2;
  }
  // Rounding of three sums over the same numbers.
  return Math.min(2, Math.sqrt(squares / Math.max(leftSquares, rightSquares)));
}
