/**
 * Subset sizes that are tried.
 *
 * @module
 */

/**
 * Sizes of subsets of `units` units, ascending: every size where there are at most `most` units,
 * else at most `most` sizes from 1 to all in equal ratios, rounded.
 *
 * @throws {RangeError} when `most` is below 2: both ends are needed.
 *
 * @example
 * ```ts
 * import { sizeGrid } from "./size_grid.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...sizeGrid(3, 5)], [1, 2, 3]);
 * assert.deepEqual([...sizeGrid(10_000, 5)], [1, 10, 100, 1000, 10_000]);
 * ```
 */
export function sizeGrid(units: number, most: number): Int32Array {
  if (most < 2) {
    throw new RangeError(
      `Cannot choose sizes: at least 2 are needed, current value is ${most}`,
    );
  }
  const size = (j: number) =>
    units <= most ? j + 1 : Math.round(units ** (j / (most - 1)));
  return Int32Array.from(
    new Set(Array.from({ length: Math.min(units, most) }, (_, j) => size(j))),
  );
}
