/**
 * custom: rows of the user's.
 *
 * @module
 */
import type { Dataset, Read } from "../core/contracts/dataset.ts";
import type { NdArray } from "../core/contracts/nd_array.ts";
import type { Outside } from "../core/contracts/outside.ts";
import type { Table } from "../core/contracts/table.ts";
import { rowSize, rowsOf } from "../core/contracts/nd_array.ts";
import { gunzip } from "../core/formats/gunzip.ts";
import { malformed } from "../core/formats/malformed.ts";
import { readCsv } from "../core/formats/read_csv.ts";
import { readNpy } from "../core/formats/read_npy.ts";
import { tableOf } from "../core/formats/table_of.ts";
import { userPath } from "../core/formats/user_path.ts";

/** Options of {@linkcode custom}. */
export type CustomOptions = {
  /**
   * File of rows: .csv, .npy or .h5ad; .csv and .npy may be packed (.gz).
   * @default ""
   */
  readonly data: string;
  /**
   * What holds the classes, or the values of a regression: a column of the .csv (the last one when
   * empty), a .npy file beside the .npy of inputs, a column of `obs` in the .h5ad.
   * @default ""
   */
  readonly target: string;
  /**
   * Matrix of an .h5ad file: `X` or `raw/X`.
   * @default "X"
   */
  readonly matrix: string;
};

/**
 * Rows from a file of the user's, as they are: with a line of column names and one target column
 * (.csv), as two arrays (.npy), or as an annotated matrix (.h5ad).
 *
 * Paths go from the current folder. Classes are numbered in ascending order (.csv, .npy) or in the
 * file's order of categories (.h5ad). `load` throws a `RangeError` that names file, row, column,
 * expected and found on anything that is missing, is no finite number or does not fit.
 *
 * @example
 * ```ts
 * import { custom } from "./custom.ts";
 * import assert from "node:assert/strict";
 * const read = () =>
 *   Promise.resolve(new TextEncoder().encode("height,kind\n1.5,b\n2,a\n"));
 * const { classes, labels } = await custom.load({
 *   ...custom.defaults,
 *   data: "a.csv",
 *   target: "kind",
 * }, read);
 * assert.deepEqual([classes, [...labels]], [["a", "b"], [1, 0]]);
 * ```
 */
export const custom: Dataset<CustomOptions> = {
  id: "custom",
  version: 1,
  summary: "Rows of yours: .csv, .npy or .h5ad with a target.",
  references: [],
  licence: "yours",
  defaults: { data: "", target: "", matrix: "X" },
  limits: { matrix: { choices: ["X", "raw/X"] } },
  load,
};

async function load(
  { data: path, target, matrix }: CustomOptions,
  read: Read,
  outside?: Outside,
): Promise<Table> {
  const form = /\.(csv|npy|h5ad)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  if (form === undefined) {
    malformed(
      "custom data",
      "data=<file> that ends in .csv, .npy or .h5ad",
      `"${path}"`,
    );
  }
  const bytes = await unpacked(path, read);
  if (form === "csv") {
    return readCsv(path, bytes, target === "" ? {} : { target });
  }
  if (target === "") {
    malformed(
      path,
      form === "npy"
        ? "target=<file.npy> with the class of every row"
        : "target=<column of obs>",
      '""',
    );
  }
  if (form === "npy") {
    return arrays(
      path,
      readNpy(path, bytes),
      target,
      await unpacked(target, read),
    );
  }
  if (!outside) {
    throw new TypeError(
      "Cannot read an .h5ad file: expected what lies outside, current value is undefined",
    );
  }
  return await outside.readMatrix(path, bytes, {
    target,
    matrix: matrix === "X" ? "X" : "raw/X",
  });
}

async function unpacked(path: string, read: Read) {
  const bytes = await read(userPath(path));
  return /\.gz$/i.test(path) ? await gunzip(path, bytes) : bytes;
}

function arrays(
  path: string,
  inputs: NdArray,
  target: string,
  bytes: Uint8Array,
): Table {
  const given = readNpy(target, bytes);
  if (inputs.shape.length < 2 || rowsOf(inputs) === 0) {
    malformed(path, "an array of rows", `shape [${inputs.shape}]`);
  }
  if (given.shape.length !== 1 || given.shape[0] !== inputs.shape[0]) {
    malformed(target, `${inputs.shape[0]} classes`, `shape [${given.shape}]`);
  }
  const fault = given.data.findIndex((value) => !Number.isFinite(value));
  if (fault >= 0) {
    malformed(`${target}, row ${fault + 1}`, "a number", given.data[fault]);
  }
  const values = [...new Set(given.data)].sort((a, b) => a - b);
  const numberOf = new Map(values.map((value, label) => [value, label]));
  const labels = Float64Array.from(given.data, (value) => numberOf.get(value)!);
  return tableOf(path, inputs, { shape: given.shape, data: labels }, {
    classes: values.map(String),
    inputNames: Array.from({ length: rowSize(inputs) }, (_, j) => `x${j}`),
  });
}
