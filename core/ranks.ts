/**
 * Ranks of values, ties averaged.
 *
 * @module
 */

/**
 * Ascending ranks from 1; equal values share the mean of the ranks they span, so no order of ties is preferred.
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
  const order = Int32Array.from({ length: values.length }, (_, i) => i)
    .sort((a, b) => compare(values[a]!, values[b]!));
  const ranks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    const value = values[order[start]!]!;
    if (Number.isNaN(value)) {
      throw new RangeError(
        `Cannot rank values: every value must be a number, current value is ${value}`,
      );
    }
    while (end < order.length && values[order[end]!] === value) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
  }
  return ranks;
}

/** Ascending; NaN first, so that one is met before any rank is given. */
function compare(a: number, b: number): number {
  if (a < b || (Number.isNaN(a) && !Number.isNaN(b))) return -1;
  return a > b || Number.isNaN(b) ? 1 : 0;
}
