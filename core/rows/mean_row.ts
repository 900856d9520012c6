/**
 * Means of columns.
 *
 * @module
 */
import type { NdArray } from "../contracts/nd_array.ts";
import { rowAt, rowSize, rowsOf } from "../contracts/nd_array.ts";

/**
 * Mean of the rows at `indices` (default: all rows), input by input, summed in float64.
 *
 * @example
 * ```ts
 * import { meanRow } from "./mean_row.ts";
 * import assert from "node:assert/strict";
 * const rows = { shape: [3, 2], data: new Float32Array([1, 2, 3, 4, 8, 9]) };
 * assert.deepEqual([...meanRow(rows)], [4, 5]);
 * assert.deepEqual([...meanRow(rows, [0, 1])], [2, 3]);
 * ```
 */
export function meanRow(
  rows: NdArray,
  indices: ArrayLike<number> = Array.from(
    { length: rowsOf(rows) },
    (_, i) => i,
  ),
): Float32Array {
  const sums = new Float64Array(rowSize(rows));
  for (let i = 0; i < indices.length; i++) {
    const row = rowAt(rows, indices[i]!);
    for (let at = 0; at < sums.length; at++) sums[at]! += row[at]!;
  }
  return Float32Array.from(sums, (sum) => sum / indices.length);
}
