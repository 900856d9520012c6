/**
 * Tables in the layout of scikit-learn.
 *
 * @module
 */
import type { Table } from "../../core/contracts/table.ts";
import { labelledRows } from "./labelled_rows.ts";
import { malformed } from "../../core/formats/malformed.ts";

/**
 * A table whose first line holds rows, columns and class names, and whose other lines hold the
 * inputs and the label.
 *
 * @param path Named by errors.
 * @param expected Names of inputs, and how many classes there are.
 * @throws {RangeError} that names the file and what was expected, on a malformed file.
 *
 * @example
 * ```ts
 * import { sklearnCsv } from "./sklearn_csv.ts";
 * import assert from "node:assert/strict";
 * const bytes = new TextEncoder().encode("1,1,red,white\n0.5,1\n");
 * assert.deepEqual(
 *   sklearnCsv("a.csv", bytes, { inputNames: ["acid"], classes: 2 }).classes,
 *   ["red", "white"],
 * );
 * ```
 */
export function sklearnCsv(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { inputNames, classes }: {
    readonly inputNames: readonly string[];
    readonly classes: number;
  },
): Table {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf("\n") + 1;
  const [rows = "", columns, ...names] = text.slice(0, end).trim().split(",");
  const size = inputNames.length;
  if (
    !/^[1-9]\d{0,8}$/.test(rows) || names.length !== classes ||
    names.includes("")
  ) {
    malformed(
      path,
      `rows, columns and ${classes} class names in the first line`,
      `"${text.slice(0, Math.min(end || 80, 80)).trim()}"`,
    );
  }
  if (Number(columns) !== size) {
    malformed(path, `${size} measurements`, columns);
  }
  const { data, labels } = labelledRows(path, text.slice(end), {
    rows: Number(rows),
    inputs: size,
    classes,
  });
  return {
    inputs: { shape: [labels.length, size], data },
    labels,
    classes: names,
    inputNames,
  };
}
