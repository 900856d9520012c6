/**
 * Ranks of values, with ties averaged.
 *
 * @module
 */

/**
 * Ascending ranks from 1; equal values share the mean of their ranks (mid-ranks).
 *
 * @throws {RangeError} when a value is NaN: it has no rank.
 *
 * @example
 * ```ts
 * import { midRanks } from "./ranks.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...midRanks([5, 1, 5])], [2.5, 1, 2.5]);
 * ```
 */
export function midRanks(values: ArrayLike<number>): Float64Array {
  // Sorting without a comparison function is several times as fast; NaN comes last.
  const sorted = Float64Array.from(values).sort();
  const last = sorted.at(-1);
  if (Number.isNaN(last)) {
    throw new RangeError(
      `Cannot rank values: every value must be a number, current value is ${last}`,
    );
  }
  // The rank of a value stands where the first of its equals does.
  const ranks = new Float64Array(sorted.length);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    ranks[start] = (start + 1 + end) / 2;
  }
  const own = new Float64Array(sorted.length);
  for (let i = 0; i < own.length; i++) {
    own[i] = ranks[firstOf(sorted, values[i]!)]!;
  }
  return own;
}

/** Where the first of the ascending values that is not smaller stands. */
function firstOf(sorted: Float64Array, value: number): number {
  let first = 0;
  for (let left = sorted.length; left > 1;) {
    const half = left >>> 1;
    // A product, since a branch would be mispredicted half of the time.
    first += Number(sorted[first + half - 1]! < value) * half;
    left -= half;
  }
  return first + Number(sorted[first]! < value);
}
