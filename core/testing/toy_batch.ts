/**
 * Instances for toy models.
 *
 * @module
 */
import type { Batch } from "../contracts/batch.ts";
import type { NdArray } from "../contracts/nd_array.ts";

/**
 * Rows as a batch: output 0 is explained, row i is instance i.
 *
 * @example
 * ```ts
 * import { toyBatch } from "./toy_batch.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(toyBatch([[1, 2], [3, 4]]).inputs.shape, [2, 2]);
 * ```
 */
export function toyBatch(rows: readonly (readonly number[])[]): Batch {
  return {
    inputs: toyRows(rows),
    targets: new Int32Array(rows.length),
    instances: Int32Array.from(rows, (_, i) => i),
  };
}

/** Rows of equal length as float32. */
export function toyRows(
  rows: readonly (readonly number[])[],
): NdArray<Float32Array> {
  return {
    shape: [rows.length, rows[0]?.length ?? 0],
    data: Float32Array.from(rows.flat()),
  };
}
