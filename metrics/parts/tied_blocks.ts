/**
 * Blocks of equal values in descending order.
 *
 * @module
 */

/**
 * Indices of `values` in descending order, those of equal values in one block.
 *
 * @throws {RangeError} when a value is NaN: it has no place.
 *
 * @example
 * ```ts
 * import { tiedBlocks } from "./tied_blocks.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(tiedBlocks([1, 3, 1]), [Int32Array.of(1), Int32Array.of(0, 2)]);
 * ```
 */
export function tiedBlocks(values: ArrayLike<number>): Int32Array[] {
  const order = Int32Array.from({ length: values.length }, (_, i) => i);
  if (order.some((at) => Number.isNaN(values[at]))) {
    throw new RangeError(
      `Cannot order values: every value must be a number, current value is ${NaN}`,
    );
  }
  order.sort((a, b) => {
    if (values[a]! > values[b]!) return -1;
    return values[a]! < values[b]! ? 1 : 0;
  });
  const blocks: Int32Array[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    const value = values[order[start]!];
    while (end < order.length && values[order[end]!] === value) end++;
    blocks.push(order.subarray(start, end));
  }
  return blocks;
}
