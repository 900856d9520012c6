/**
 * Change of values, each relative to a size of its own.
 *
 * @module
 */

/**
 * Root mean square of (other − own) / size over all entries; one that has not changed counts 0.
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
