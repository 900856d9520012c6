/**
 * wine: chemical analysis of wines of three cultivars.
 *
 * @module
 */
import type { Options } from "../core/contracts/card.ts";
import type { Dataset, Read } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import { checkSha256 } from "./parts/check_sha256.ts";
import { sklearnCsv } from "./parts/sklearn_csv.ts";

const PATH = "datasets/data/wine_data.csv";
const SHA256 =
  "10e8a802908b34f86e5da8ce962f3c806694bc98450a18f61851af59f324bede";
const NAMES = [
  "alcohol",
  "malic acid",
  "ash",
  "alcalinity of ash",
  "magnesium",
  "total phenols",
  "flavanoids",
  "nonflavanoid phenols",
  "proanthocyanins",
  "color intensity",
  "hue",
  "OD280/OD315 of diluted wines",
  "proline",
];

/**
 * 178 rows of 13 measurements, unscaled; labels 0, 1, 2: cultivars.
 *
 * - Source: Aeberhard and Forina (1991), Wine, UCI, doi:10.24432/C5PC7J, CC BY 4.0, in the layout
 *   of scikit-learn 1.2.1: the first line holds rows, columns and class names.
 * - Errors: `load` throws a `RangeError` that names the file and what was expected, when the file
 *   is malformed or not the pinned one.
 *
 * @example
 * ```ts
 * import { wine } from "./wine.ts";
 * import assert from "node:assert/strict";
 * const { inputs } = await wine.load({}, (path) => Deno.readFile(path));
 * assert.deepEqual(inputs.shape, [178, 13]);
 * ```
 */
export const wine: Dataset<Options> = {
  id: "wine",
  version: 1,
  summary: "Chemical analysis of wines: 13 measurements, three cultivars.",
  references: ["Aeberhard, Forina (1991), Wine, UCI, doi:10.24432/C5PC7J"],
  licence: "CC BY 4.0",
  defaults: {},
  load,
};

async function load(_: Options, read: Read): Promise<Table> {
  const bytes = await read(PATH);
  const table = sklearnCsv(PATH, bytes, { inputNames: NAMES, classes: 3 });
  await checkSha256(PATH, bytes, SHA256);
  return table;
}
