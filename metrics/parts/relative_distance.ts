/**
 * Relative distance of two lists of values.
 *
 * @module
 */

/**
 * ‖right − left‖₂ / max(‖left‖₂, ‖right‖₂).
 *
 * - Range: [0, 2].
 * - By the larger norm, since any change of an explanation that is nearly 0 would otherwise be
 *   unbounded.
 * - NaN: where both lists are all zeros or either holds NaN.
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
