/**
 * Distance of rows from the data.
 *
 * @module
 */
import type { Box } from "../contracts/context.ts";
import type { NdArray } from "../contracts/nd_array.ts";
import { rowAt, rowsOf } from "../contracts/nd_array.ts";
import { quantile } from "../statistics/quantile.ts";

/**
 * Distance of each row from its nearest data row, relative to the median distance of a data row
 * from the nearest other one: 1 is as near as data lie to each other, 10 is ten times as far.
 *
 * - Euclidean, each input divided by its range in `box`; an input without a range is not scaled.
 * - Each data row stands for a held-out row in turn.
 * - NaN where there are fewer than two data rows, or the median distance is 0 (half of them have a
 *   duplicate).
 * - Cost: no rows of the model; (rows + data) · data · inputs multiplications.
 *
 * @example
 * ```ts
 * import { dataDistance } from "./data_distance.ts";
 * import assert from "node:assert/strict";
 * const data = { shape: [3, 1], data: new Float32Array([0, 2, 4]) };
 * const box = { lower: new Float32Array(1), upper: new Float32Array([4]) };
 * const rows = { shape: [2, 1], data: new Float32Array([5, 10]) };
 * assert.deepEqual([...dataDistance(data, box)(rows)], [0.5, 3]);
 * ```
 */
export function dataDistance(
  data: NdArray,
  { lower, upper }: Box,
): (rows: NdArray) => Float64Array {
  const weights = Float64Array.from(
    lower,
    (low, at) => upper[at]! > low ? (upper[at]! - low) ** -2 : 1,
  );
  const nearest = (row: ArrayLike<number>, except = -1) => {
    let least = Infinity;
    for (let i = 0; i < rowsOf(data); i++) {
      if (i === except) continue;
      const other = rowAt(data, i);
      let sum = 0;
      for (let at = 0; at < weights.length && sum < least; at++) {
        sum += weights[at]! * (row[at]! - other[at]!) ** 2;
      }
      least = Math.min(least, sum);
    }
    return Math.sqrt(least);
  };
  const spacings = Float64Array.from(
    { length: rowsOf(data) },
    (_, i) => nearest(rowAt(data, i), i),
  ).sort();
  const median = spacings.length < 2 ? NaN : quantile(spacings, 0.5);
  return (rows) =>
    Float64Array.from(
      { length: rowsOf(rows) },
      (_, i) => median > 0 ? nearest(rowAt(rows, i)) / median : NaN,
    );
}
