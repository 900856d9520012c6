/**
 * A model that tells every row of digits apart: what structured queries are tested on.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowsOf } from "../../../core/contracts/nd_array.ts";

/** Inputs, by row or by unit. */
export type Rows = readonly (readonly number[])[];

/**
 * An input is a digit: no two rows of digits share a code, and sums of its squares are exact for up
 * to 6 digits.
 */
export const base = 7;

/** The square of a row's code, moved by the target. */
export const output = (row: readonly number[], target: number) =>
  (row.reduce((code, x) => base * code + x, 0) + target) ** 2;

/** Three outputs that tell every row and every target apart, exactly. */
export function codeModel(...inputShape: number[]): Model {
  return {
    inputShape,
    outputs: 3,
    head: "value",
    predict(inputs) {
      assert.deepEqual(inputs.shape.slice(1), inputShape);
      const rows = rowsOf(inputs);
      const size = inputs.data.length / rows;
      const data = Float64Array.from({ length: rows * 3 }, (_, at) => {
        const row = Math.floor(at / 3) * size;
        return output([...inputs.data.subarray(row, row + size)], at % 3);
      });
      return Promise.resolve({ shape: [rows, 3], data });
    },
  };
}

/** Rows of `size` digits. */
export const digits = (rows: Rows, size: number): NdArray => ({
  shape: [rows.length, size],
  data: Float32Array.from(rows.flat()),
});
