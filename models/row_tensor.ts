/**
 * Rows as tensors.
 *
 * @module
 */
import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { NdArray } from "../core/contracts/nd_array.ts";
import { rowSize, rowsOf, sizeOf } from "../core/contracts/nd_array.ts";
import { FEWEST_ROWS } from "./rows_per_call.ts";

/**
 * Rows `start` to `end` in float32, followed by rows of zeros where they are fewer than {@linkcode
 * FEWEST_ROWS}.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { rowTensor } from "./row_tensor.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const rows = rowTensor({ shape: [3, 1], data: new Float32Array([1, 2, 3]) }, 2, 3);
 * assert.deepEqual(await rows.array(), [[3], [0]]);
 * ```
 */
export function rowTensor(
  inputs: NdArray,
  start = 0,
  end: number = rowsOf(inputs),
): Tensor {
  const shape = inputs.shape.slice(1);
  const data = rowValues(inputs, start, end);
  return tensor(data, [data.length / sizeOf(shape), ...shape], "float32");
}

/** The values of {@linkcode rowTensor}. */
export function rowValues(
  inputs: NdArray,
  start: number,
  end: number,
): Float32Array {
  const size = rowSize(inputs);
  const data = new Float32Array(Math.max(FEWEST_ROWS, end - start) * size);
  data.set(inputs.data.subarray(start * size, end * size));
  return data;
}

/**
 * Checks the shape of rows and returns their number.
 *
 * @throws {RangeError} when they are not of shape `inputShape`.
 */
export function checkRows(
  inputs: NdArray,
  inputShape: readonly number[],
): number {
  const rows = rowsOf(inputs);
  const expected = [rows, ...inputShape];
  if (
    inputs.shape.join() !== expected.join() ||
    inputs.data.length !== sizeOf(expected)
  ) {
    throw new RangeError(
      `Cannot run the network: expected rows of shape [${inputShape}], current value is [${inputs.shape}] with ${inputs.data.length} values`,
    );
  }
  return rows;
}
