/**
 * Reading comma-separated files.
 *
 * @module
 */
import { parse } from "csv-parse/sync";
import type { Table } from "../contracts/table.ts";
import { messageOf } from "../plugins/message_of.ts";
import { nearest } from "../plugins/nearest.ts";
import { checkFloat32 } from "./check_float32.ts";
import { decimal } from "./decimal.ts";
import { malformed } from "./malformed.ts";
import { missingLabel } from "./missing_label.ts";

/** Layout of a file. */
export interface CsvLayout {
  /** Name of the column that holds the classes; the last one when absent. */
  readonly target?: string;
  /** Number of rows below the header; any number when absent. */
  readonly rows?: number;
}

/**
 * A table with a header line; one column holds the classes (numbers or names), all others hold
 * numbers.
 *
 * - Classes are numbered in ascending order. Where all of them are decimal numbers they are
 *   compared as such: `1` and `1.0` are one class, called `1`.
 * - A label that is empty or says that there is none (`nan`, `NA`, `n/a`, `null`) is refused.
 * - Inputs that float32 cannot hold are refused; see {@linkcode checkFloat32}.
 * - A file cut within a row is always noticed, since the last line must end with a line break; one
 *   cut between rows only where `rows` is given.
 *
 * @param path Named by errors.
 * @throws {RangeError} that names file, row and column on anything else.
 *
 * @example
 * ```ts
 * import { readCsv } from "./read_csv.ts";
 * import assert from "node:assert/strict";
 * const bytes = new TextEncoder().encode("height,kind\n1.5,b\n2,a\n");
 * const { inputs, labels, classes, inputNames } = readCsv("a.csv", bytes);
 * assert.deepEqual([[...inputs.data], [...labels], classes, inputNames], [
 *   [1.5, 2],
 *   [1, 0],
 *   ["a", "b"],
 *   ["height"],
 * ]);
 * ```
 */
export function readCsv(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { target, rows }: CsvLayout = {},
): Table {
  const [names = [], ...lines] = csvFields(path, csvText(path, bytes));
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(name).size);
  if (names.length < 2 || twice !== undefined || names.includes("")) {
    malformed(
      path,
      "two or more names in the first line, each once",
      `"${brief(names)}"${twice === undefined ? "" : ` with "${twice}" twice`}`,
    );
  }
  const column = target === undefined
    ? names.length - 1
    : names.indexOf(target);
  if (column < 0) {
    const near = nearest(target!, names);
    malformed(
      path,
      `a column "${target}"`,
      `"${brief(names)}": did you mean "${near}"?`,
    );
  }
  if (lines.length !== (rows ?? lines.length) || lines.length === 0) {
    malformed(path, `${rows ?? "some"} rows`, lines.length);
  }
  const size = names.length - 1;
  const inputNames = names.toSpliced(column, 1);
  const values = new Float64Array(lines.length * size);
  const given: string[] = [];
  for (const [row, line] of lines.entries()) {
    const where = `${path}, row ${row + 1}`;
    if (line.length !== names.length) {
      malformed(where, `${names.length} columns`, line.length);
    }
    const label = line[column]!.trim();
    if (missingLabel(label)) {
      malformed(
        `${where}, column "${names[column]}"`,
        "a class or a value: leave rows without one out",
        `"${label}"`,
      );
    }
    given.push(label);
    line.toSpliced(column, 1).forEach((field, k) =>
      values[row * size + k] = csvNumber(where, field, k < column ? k : k + 1)
    );
  }
  checkFloat32(path, {
    values,
    row: (at) => Math.floor(at / size),
    column: (at) => at % size,
    names: inputNames,
  });
  const { labels, classes } = classesOf(given);
  return {
    inputs: {
      shape: [lines.length, size],
      data: Float32Array.from(values),
    },
    labels,
    classes,
    inputNames,
  };
}

/** Classes in ascending order, decimal numbers by value, and the number of each label's. */
function classesOf(
  given: readonly string[],
): Pick<Table, "labels" | "classes"> {
  // Integers that float64 cannot tell apart are names.
  const numbers = given.every((label) => {
    const value = decimal(label);
    return Number.isFinite(value) &&
      (!Number.isInteger(value) || Number.isSafeInteger(value));
  });
  const names = numbers ? given.map((label) => String(decimal(label))) : given;
  const classes = [...new Set(names)].sort((a, b) =>
    numbers ? Number(a) - Number(b) : a < b ? -1 : 1
  );
  const numberOf = new Map(classes.map((name, label) => [name, label]));
  return {
    labels: Int32Array.from(names, (name) => numberOf.get(name)!),
    classes,
  };
}

/** Names for an error, not all of very many. */
function brief(names: readonly string[]): string {
  const text = names.slice(0, 100).join();
  return names.length > 100 || text.length > 1000
    ? `${text.slice(0, 1000)}… (${names.length} in all)`
    : text;
}

/** Most characters of a string in V8. */
const LONGEST = 2 ** 29 - 24;

/**
 * The text of a file.
 *
 * @throws {RangeError} where it is not UTF-8 or does not end with a line break.
 */
export function csvText(path: string, bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes.length > LONGEST) {
    malformed(
      path,
      `at most ${LONGEST} bytes: longer texts do not fit the runtime, arrays in .npy files do`,
      `${bytes.length} bytes`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return malformed(path, "UTF-8", `${bytes.length} bytes of something else`);
  }
  if (!text.endsWith("\n")) {
    const end = JSON.stringify(text.slice(-20));
    malformed(path, "a line break at the end: a file cut short has none", end);
  }
  return text;
}

/**
 * The fields of every line.
 *
 * @throws {RangeError} on quotes that do not match.
 */
export function csvFields(path: string, text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true });
  } catch (error) {
    return malformed(path, "comma-separated lines", messageOf(error));
  }
}

/**
 * The decimal number in a field, white space around it left out.
 *
 * @param column From 0.
 * @throws {RangeError} where it is none, or no float32.
 */
export function csvNumber(
  where: string,
  field: string,
  column: number,
): number {
  const value = decimal(field);
  return Number.isFinite(Math.fround(value)) ? value : malformed(
    `${where}, column ${column + 1}`,
    Number.isNaN(value) ? "a decimal number" : "a number below 3.4e38",
    `"${field}"`,
  );
}
