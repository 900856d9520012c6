/**
 * Models that only predict.
 *
 * @module
 */
import type { Head, Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import {
  rowAt,
  rowsOf,
  sizeOf,
  sliceRows,
} from "../../core/contracts/nd_array.ts";
import { checkRows } from "../row_tensor.ts";
import { refuseModel } from "./refuse_model.ts";

/** A function that predicts rows, and what must be known of it. */
export interface BlackBox {
  /** Name in errors. */
  readonly name: string;
  /** Shape of one row. */
  readonly inputShape: readonly number[];
  /** How the outputs are read. */
  readonly head: Exclude<Head, "shifted_probability">;
  /** A row `[1, ...inputShape]` on which the number of outputs is learned. */
  readonly sample: NdArray;
  /** Largest number of rows per call. @default 256 */
  readonly rowsPerCall?: number;
  /** The outputs `[rows, outputs]` of rows. */
  predict(rows: NdArray): Promise<NdArray>;
}

/** Largest number of input values per call. */
const NUMBERS = 2 ** 20;

/**
 * A model without gradients and layers; explainers that need them are skipped.
 *
 * - Rows are asked about one call after the other, of at most `most` rows and 2²⁰ numbers.
 * - Probabilities may lie up to 1e-5 host [0, 1], as sums in float32 do, and are then cut off.
 * - An answer that is no finite number, has another number of outputs than the first, or is no
 *   probability where the head says so, throws a `RangeError` with the model's name.
 *
 * @example
 * ```ts
 * import { blackBox } from "./black_box.ts";
 * import assert from "node:assert/strict";
 * const model = await blackBox({
 *   name: "first input",
 *   inputShape: [2],
 *   head: "value",
 *   sample: { shape: [1, 2], data: new Float32Array(2) },
 *   predict: ({ shape: [rows], data }) =>
 *     Promise.resolve({ shape: [rows!, 1], data: data.filter((_, i) => i % 2 === 0) }),
 * });
 * const { data } = await model.predict({ shape: [2, 2], data: new Float32Array([5, 6, 7, 8]) });
 * assert.deepEqual([...data], [5, 7]);
 * ```
 */
export async function blackBox(box: BlackBox): Promise<Model> {
  const { name, inputShape, head, rowsPerCall = 256 } = box;
  const step = Math.max(1, Math.min(rowsPerCall, NUMBERS / sizeOf(inputShape)));
  const first = await box.predict(box.sample);
  const outputs = first.shape[1] ?? 0;
  const checked = ({ shape, data }: NdArray, rows: number) => {
    if (
      outputs === 0 || shape.length !== 2 || shape[0] !== rows ||
      shape[1] !== outputs || data.length !== rows * outputs
    ) {
      refuseModel(name, `outputs of shape [${rows},${outputs}]`, `[${shape}]`);
    }
    for (const value of data) {
      if (!Number.isFinite(value)) refuseModel(name, "finite outputs", value);
      if (head === "probability" && !isShare(value)) {
        refuseModel(name, "probabilities, as head=probability says", value);
      }
    }
    return head === "probability"
      ? data.map((value) => Math.max(0, Math.min(1, value)))
      : data;
  };
  checked(first, 1);
  return {
    inputShape,
    outputs,
    head,
    async predict(inputs) {
      const rows = checkRows(inputs, inputShape);
      const data = new Float64Array(rows * outputs);
      for (let start = 0; start < rows; start += Math.floor(step)) {
        const end = Math.min(rows, start + Math.floor(step));
        const outputsOfRows = await box.predict(sliceRows(inputs, start, end));
        data.set(checked(outputsOfRows, end - start), start * outputs);
      }
      return { shape: [rows, outputs], data };
    },
  };
}

/**
 * How far rounding in float32 carries a probability out of [0, 1]: sums over some hundred trees, or
 * over classes.
 */
const ROUNDING = 1e-5;

/** True for a number in [0, 1], rounding included; false for NaN. */
export function isShare(value: number): boolean {
  return value >= -ROUNDING && value <= 1 + ROUNDING;
}

/**
 * True where every row of several outputs lies in [0, 1] and adds up to 1, as what a softmax leaves
 * does, rounding included.
 */
export function looksLikeProbabilities(outputs: NdArray): boolean {
  const rows = rowsOf(outputs);
  if (rows === 0 || outputs.shape[1]! < 2) return false;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (const value of rowAt(outputs, row)) {
      if (!isShare(value)) return false;
      sum += value;
    }
    // Sums of float32 probabilities over at most some thousand classes.
    if (Math.abs(sum - 1) > 1e-4) return false;
  }
  return true;
}
