/**
 * digits: handwritten digits of 8×8 pixels.
 *
 * @module
 */
import type { Options } from "../core/contracts/card.ts";
import type { Dataset, Read } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import { checkSha256 } from "./parts/check_sha256.ts";
import { gunzip } from "../core/formats/gunzip.ts";
import { labelledRows } from "./parts/labelled_rows.ts";

const PATH = "datasets/data/digits.csv.gz";
const SHA256 =
  "46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a";
const ROWS = 1797;
const SIDE = 8;

/**
 * 1,797 images `[8, 8, 1]` of pixels 0 (black) … 16 (white); labels 0 … 9.
 *
 * - Source: Alpaydin and Kaynak (1998), Optical Recognition of Handwritten Digits, UCI,
 *   doi:10.24432/C50P49 (its test part), CC BY 4.0, as shipped with scikit-learn 1.2.1: 64 pixels
 *   and the label in each line.
 * - Errors: `load` throws a `RangeError` that names the file and what was expected, when the file
 *   is malformed or not the pinned one.
 *
 * @example
 * ```ts
 * import { digits } from "./digits.ts";
 * import assert from "node:assert/strict";
 * const { inputs } = await digits.load({}, (path) => Deno.readFile(path));
 * assert.deepEqual(inputs.shape, [1797, 8, 8, 1]);
 * ```
 */
export const digits: Dataset<Options> = {
  id: "digits",
  version: 1,
  summary:
    "Handwritten digits, 8×8 grey pixels: scikit-learn's copy of the UCI test set.",
  references: [
    "Alpaydin, Kaynak (1998), Optical Recognition of Handwritten Digits, UCI, doi:10.24432/C50P49",
  ],
  licence: "CC BY 4.0",
  defaults: {},
  load,
};

async function load(_: Options, read: Read): Promise<Table> {
  const bytes = await read(PATH);
  const size = SIDE * SIDE;
  const text = new TextDecoder().decode(await gunzip(PATH, bytes));
  const { data, labels } = labelledRows(PATH, text, {
    rows: ROWS,
    inputs: size,
    classes: 10,
  });
  await checkSha256(PATH, bytes, SHA256);
  return {
    inputs: { shape: [ROWS, SIDE, SIDE, 1], data },
    labels,
    classes: Array.from({ length: 10 }, (_, digit) => `${digit}`),
    inputNames: Array.from(
      { length: size },
      (_, i) => `row ${Math.floor(i / SIDE)}, column ${i % SIDE}`,
    ),
  };
}
