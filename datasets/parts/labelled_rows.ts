/**
 * Labelled rows in files.
 *
 * @module
 */
import { malformed } from "../../core/formats/malformed.ts";
import { csvFields, csvNumber } from "../../core/formats/read_csv.ts";

/** Numbers that a file must have. */
export interface Layout {
  /** Number of rows. */
  readonly rows: number;
  /** Number of inputs; the label follows them in every row. */
  readonly inputs: number;
  /** Number of classes. */
  readonly classes: number;
}

/**
 * Inputs (row-major) and labels of comma-separated `text`.
 *
 * @param path Named by errors.
 * @throws {RangeError} on another number of rows or columns, a field that is not a finite number,
 *   or a label that is no class.
 *
 * @example
 * ```ts
 * import { labelledRows } from "./labelled_rows.ts";
 * import assert from "node:assert/strict";
 * const layout = { rows: 2, inputs: 1, classes: 2 };
 * assert.deepEqual(
 *   labelledRows("a.csv", "0.5,1\n3,0\n", layout).labels,
 *   new Int32Array([1, 0]),
 * );
 * assert.throws(
 *   () => labelledRows("a.csv", "0.5,1\nx,0\n", layout),
 *   /a.csv, row 2, column 1: expected a decimal number/,
 * );
 * ```
 */
export function labelledRows(
  path: string,
  text: string,
  { rows, inputs, classes }: Layout,
): { readonly data: Float32Array; readonly labels: Int32Array } {
  const fields = csvFields(path, text);
  if (fields.length !== rows) malformed(path, `${rows} rows`, fields.length);
  const data = new Float32Array(rows * inputs);
  const labels = new Int32Array(rows);
  for (const [row, line] of fields.entries()) {
    const where = `${path}, row ${row + 1}`;
    if (line.length !== inputs + 1) {
      malformed(where, `${inputs + 1} columns`, line.length);
    }
    const values = line.map((field, column) => csvNumber(where, field, column));
    const label = values[inputs]!;
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      malformed(where, `a label below ${classes}`, label);
    }
    data.set(values.slice(0, inputs), row * inputs);
    labels[row] = label;
  }
  return { data, labels };
}
