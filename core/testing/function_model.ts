/**
 * Toy models from functions with known gradients.
 *
 * @module
 */
import type { Model } from "../contracts/model.ts";
import type { NdArray } from "../contracts/nd_array.ts";
import { rowAt, rowsOf } from "../contracts/nd_array.ts";

/** A function of one row, with its exact gradient. */
export interface RowFunction {
  /** Number of inputs. */
  readonly inputs: number;
  /** The output. */
  value(row: ArrayLike<number>): number;
  /** Gradient d value / d row. */
  gradient(row: ArrayLike<number>): ArrayLike<number>;
}

/**
 * A model with one output, exact in float64, whose head is `value`.
 *
 * @example
 * ```ts
 * import { functionModel } from "./function_model.ts";
 * import assert from "node:assert/strict";
 * const square = functionModel({
 *   inputs: 1,
 *   value: (row) => row[0]! ** 2,
 *   gradient: (row) => [2 * row[0]!],
 * });
 * const outputs = await square.predict({
 *   shape: [1, 1],
 *   data: new Float32Array([3]),
 * });
 * assert.deepEqual([...outputs.data], [9]);
 * ```
 */
export function functionModel(f: RowFunction): Required<
  Pick<Model, "predict" | "gradient" | "inputShape" | "outputs" | "head">
> {
  return {
    inputShape: [f.inputs],
    outputs: 1,
    head: "value",
    predict(inputs: NdArray) {
      const rows = rowsOf(inputs);
      const data = new Float64Array(rows);
      for (let i = 0; i < rows; i++) data[i] = f.value(rowAt(inputs, i));
      return Promise.resolve({ shape: [rows, 1], data });
    },
    gradient(inputs: NdArray) {
      const rows = rowsOf(inputs);
      const data = new Float64Array(rows * f.inputs);
      for (let i = 0; i < rows; i++) {
        data.set(f.gradient(rowAt(inputs, i)), i * f.inputs);
      }
      return Promise.resolve({ shape: [rows, f.inputs], data });
    },
  };
}
