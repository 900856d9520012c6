/**
 * Sorts indices by their values.
 *
 * @module
 */

/**
 * Indices of `values` from the largest value down; ties in the order of `order`, a permutation of
 * the indices.
 *
 * @example
 * ```ts
 * import { largestFirst } from "./largest_first.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...largestFirst([1, 3, 3], [2, 0, 1])], [2, 1, 0]);
 * ```
 */
export function largestFirst(
  values: ArrayLike<number>,
  order: ArrayLike<number>,
): Int32Array {
  return Int32Array.from(order).sort((a, b) => values[b]! - values[a]!);
}
