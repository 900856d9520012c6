/**
 * Standardised inputs.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { meanRow } from "../../core/rows/mean_row.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";

/**
 * Inputs less their mean, divided by their standard deviation, both over the training rows.
 *
 * @throws {RangeError} where an input does not vary over the training rows.
 *
 * @example
 * ```ts
 * import { standardise } from "./standardise.ts";
 * import assert from "node:assert/strict";
 * const inputs = { shape: [3, 1], data: new Float32Array([1, 3, 7]) };
 * assert.deepEqual([...standardise(inputs, new Int32Array([0, 1])).data], [-1, 1, 5]);
 * ```
 */
export function standardise(
  inputs: NdArray<Float32Array>,
  training: Int32Array,
): NdArray<Float32Array> {
  const size = rowSize(inputs);
  const mean = meanRow(inputs, training);
  const squares = new Float64Array(size);
  for (const row of training) {
    rowAt(inputs, row).forEach((value, j) =>
      squares[j]! += (value - mean[j]!) ** 2
    );
  }
  const still = squares.findIndex((sum) => !(sum > 0));
  if (still >= 0) {
    throw new RangeError(
      `Cannot standardise: every input must vary over the training rows, current value is input ${still}, which does not`,
    );
  }
  const data = inputs.data.map((value, k) => {
    const j = k % size;
    return (value - mean[j]!) / Math.sqrt(squares[j]! / training.length);
  });
  return { shape: inputs.shape, data };
}
