/**
 * Relative change of values.
 *
 * @module
 */

/**
 * Root mean square of (right − left) / size over all entries; an unchanged entry counts 0.
 *
 * @example
 * ```ts
 * import { meanRelativeChange } from "./mean_relative_change.ts";
 * import assert from "node:assert/strict";
 * assert.equal(meanRelativeChange([4, 0], [8, 1], (i) => [4, 1][i]!), 1);
 * ```
 */
export function meanRelativeChange(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  sizeOf: (index: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) {
    const change = right[i]! - left[i]!;
    if (change === 0) continue;
    sum += (change / sizeOf(i)) ** 2;
  }
  return Math.sqrt(sum / left.length);
}
