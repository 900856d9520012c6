/**
 * custom: rows from a file of the user.
 *
 * @module
 */
import type { Dataset, Read } from "../core/contracts/dataset.ts";
import type { NdArray } from "../core/contracts/nd_array.ts";
import type { HostAccess } from "../core/contracts/host_access.ts";
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
   * File of rows: .csv, .npy or .h5ad; .csv and .npy may be compressed (.gz).
   * @default ""
   */
  readonly data: string;
  /**
   * Where the classes, or the values of a regression, are: a column of the .csv (the last one when
   * empty), a .npy file next to the .npy of inputs, or a column of `obs` in the .h5ad.
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
 * Rows from a file of the user, unscaled: a table with column names and one target column (.csv),
 * two arrays (.npy), or an annotated matrix (.h5ad).
 *
 * - Paths start at the current folder.
 * - Classes are numbered in ascending order (.csv, .npy) or in the file's order of categories
 *   (.h5ad).
 * - Errors: `load` throws a `RangeError` that names file, row, column and what was expected, on
 *   anything that is missing, is no finite number or does not fit.
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
  summary:
    "Your own rows from a .csv, .npy or .h5ad file, with a target column.",
  references: [],
  licence: "yours",
  defaults: { data: "", target: "", matrix: "X" },
  limits: { matrix: { choices: ["X", "raw/X"] } },
  load,
};

async function load(
  { data: path, target, matrix }: CustomOptions,
  read: Read,
  host?: HostAccess,
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
  if (!host) {
    throw new TypeError(
      "Cannot read an .h5ad file: expected access to the host, current value is undefined",
    );
  }
  return await host.readMatrix(path, bytes, {
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
  const targets = readNpy(target, bytes);
  if (inputs.shape.length < 2 || rowsOf(inputs) === 0) {
    malformed(path, "an array of rows", `shape [${inputs.shape}]`);
  }
  if (targets.shape.length !== 1 || targets.shape[0] !== inputs.shape[0]) {
    malformed(target, `${inputs.shape[0]} classes`, `shape [${targets.shape}]`);
  }
  const fault = targets.data.findIndex((value) => !Number.isFinite(value));
  if (fault >= 0) {
    malformed(`${target}, row ${fault + 1}`, "a number", targets.data[fault]);
  }
  const values = [...new Set(targets.data)].sort((a, b) => a - b);
  const numberOf = new Map(values.map((value, label) => [value, label]));
  const labels = Float64Array.from(
    targets.data,
    (value) => numberOf.get(value)!,
  );
  return tableOf(path, inputs, { shape: targets.shape, data: labels }, {
    classes: values.map(String),
    inputNames: Array.from({ length: rowSize(inputs) }, (_, j) => `x${j}`),
  });
}
