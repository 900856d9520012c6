/**
 * Tables from an array of inputs and one of labels.
 *
 * @module
 */
import type { NdArray } from "../contracts/nd_array.ts";
import type { Table } from "../contracts/table.ts";
import { rowsOf } from "../contracts/nd_array.ts";
import { checkFloat32 } from "./check_float32.ts";
import { malformed } from "./malformed.ts";

/**
 * A table of inputs `[rows, ...shape]` and labels `[rows]`, numbered from 0.
 *
 * @param path Named by errors.
 * @param names Names of classes and flat inputs.
 * @throws {RangeError} where rows and labels differ in number, a label is no class, or float32
 *   cannot hold an input; see {@linkcode checkFloat32}.
 *
 * @example
 * ```ts
 * import { tableOf } from "./table_of.ts";
 * import assert from "node:assert/strict";
 * const inputs = { shape: [1, 2], data: new Float32Array([3, 4]) };
 * const names = { classes: ["cat", "dog"], inputNames: ["a", "b"] };
 * assert.deepEqual(
 *   tableOf("a.npy", inputs, { shape: [1], data: new Float32Array([1]) }, names)
 *     .labels,
 *   new Int32Array([1]),
 * );
 * ```
 */
export function tableOf(
  path: string,
  inputs: NdArray,
  labels: NdArray,
  names: Pick<Table, "classes" | "inputNames">,
): Table {
  const rows = rowsOf(inputs);
  if (labels.shape.length !== 1 || labels.shape[0] !== rows) {
    malformed(path, `${rows} labels`, `shape [${labels.shape}]`);
  }
  const { classes, inputNames } = names;
  if (inputs.data.length !== rows * inputNames.length) {
    malformed(
      path,
      `${inputNames.length} inputs in a row`,
      `shape [${inputs.shape}]`,
    );
  }
  for (const [row, label] of labels.data.entries()) {
    if (!Number.isInteger(label) || label < 0 || label >= classes.length) {
      malformed(
        `${path}, row ${row + 1}`,
        `a label below ${classes.length}`,
        label,
      );
    }
  }
  const size = inputNames.length;
  checkFloat32(path, {
    values: inputs.data,
    row: (at) => Math.floor(at / size),
    column: (at) => at % size,
    names: inputNames,
  });
  const data = Float32Array.from(inputs.data);
  return {
    inputs: { shape: inputs.shape, data },
    labels: Int32Array.from(labels.data),
    classes,
    inputNames,
  };
}
