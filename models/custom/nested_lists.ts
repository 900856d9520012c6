/**
 * Rows and outputs as nested lists, which every language can exchange.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { refuseModel } from "./refuse_model.ts";

/** A number, or a list of such values. */
export type NestedList = number | readonly NestedList[];

/**
 * Each row as a list of numbers, nested where a row has several axes.
 *
 * @example
 * ```ts
 * import { nestedRows } from "./nested_lists.ts";
 * import assert from "node:assert/strict";
 * const data = new Float32Array([1, 2, 3, 4]);
 * assert.deepEqual(nestedRows({ shape: [2, 2], data }), [[1, 2], [3, 4]]);
 * assert.deepEqual(nestedRows({ shape: [1, 2, 2], data }), [[[1, 2], [3, 4]]]);
 * ```
 */
export function nestedRows(inputs: NdArray): NestedList[] {
  const shape = inputs.shape.slice(1);
  return Array.from(
    { length: rowsOf(inputs) },
    (_, row) => nested([...rowAt(inputs, row)], shape),
  );
}

function nested(
  values: readonly number[],
  shape: readonly number[],
): NestedList {
  if (shape.length === 1) return values;
  const size = values.length / shape[0]!;
  return Array.from(
    { length: shape[0]! },
    (_, i) => nested(values.slice(i * size, (i + 1) * size), shape.slice(1)),
  );
}

/**
 * Outputs `[rows, outputs]` from a list of numbers, or of equally long lists of numbers, one per
 * row.
 *
 * @param name The model, named by errors.
 * @throws {RangeError} on anything else, with the expected and the current value.
 */
export function flatOutputs(
  name: string,
  answer: unknown,
  rows: number,
): NdArray<Float64Array> {
  if (!isList(answer) || answer.length !== rows) {
    refuseModel(
      name,
      `a list of ${rows} outputs, one per row`,
      isList(answer) ? `one of ${answer.length}` : kind(answer),
    );
  }
  const lists = Array.from(answer, (one) => isList(one) ? one : [one]);
  const outputs = lists[0]?.length ?? 0;
  const data = new Float64Array(rows * outputs);
  for (const [row, values] of lists.entries()) {
    if (values.length !== outputs || outputs === 0) {
      refuseModel(
        name,
        `${outputs || "some"} outputs for row ${row + 1}, as for the first`,
        values.length,
      );
    }
    for (let k = 0; k < outputs; k++) {
      const value = values[k];
      if (typeof value !== "number" || !Number.isFinite(value)) {
        refuseModel(
          name,
          `finite numbers for row ${row + 1}`,
          typeof value === "number" ? value : kind(value),
        );
      }
      data[row * outputs + k] = value;
    }
  }
  return { shape: [rows, outputs], data };
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) ||
    (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** What kind of value it is. Its contents may be a server's words, which are not recorded. */
function kind(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? "a list" : `a value of type ${typeof value}`;
}
