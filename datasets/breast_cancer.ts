/**
 * breast_cancer: cell nuclei of breast masses, malignant or benign.
 *
 * @module
 */
import type { Options } from "../core/contracts/card.ts";
import type { Dataset, Read } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import { checkSha256 } from "./parts/check_sha256.ts";
import { sklearnCsv } from "./parts/sklearn_csv.ts";

const PATH = "datasets/data/breast_cancer.csv";
const SHA256 =
  "fed3eb72d0575ef6192293f5093c6e801b1476b577d0386bf4455504522172ed";
const MEASURES = [
  "radius",
  "texture",
  "perimeter",
  "area",
  "smoothness",
  "compactness",
  "concavity",
  "concave points",
  "symmetry",
  "fractal dimension",
];
const NAMES = ["mean", "error of", "worst"].flatMap((kind) =>
  MEASURES.map((measure) => `${kind} ${measure}`)
);

/**
 * 569 rows of 30 measurements (ten measures of a nucleus: mean, standard error and worst),
 * unscaled; label 0 malignant, 1 benign.
 *
 * - Source: Wolberg, Mangasarian, Street, Street (1993), Breast Cancer Wisconsin (Diagnostic), UCI,
 *   doi:10.24432/C5DW2B, CC BY 4.0, in the layout of scikit-learn 1.2.1: the first line holds rows,
 *   columns and class names.
 * - Errors: `load` throws a `RangeError` that names the file and what was expected, when the file
 *   is malformed or not the pinned one.
 *
 * @example
 * ```ts
 * import { breastCancer } from "./breast_cancer.ts";
 * import assert from "node:assert/strict";
 * const { labels } = await breastCancer.load({}, (path) => Deno.readFile(path));
 * assert.equal(labels.filter((label) => label === 0).length, 212);
 * ```
 */
export const breastCancer: Dataset<Options> = {
  id: "breast_cancer",
  version: 1,
  summary:
    "Breast Cancer Wisconsin: 30 measurements of cell nuclei; malignant or benign.",
  references: [
    "Wolberg, Mangasarian, Street, Street (1993), Breast Cancer Wisconsin (Diagnostic), UCI, doi:10.24432/C5DW2B",
  ],
  licence: "CC BY 4.0",
  defaults: {},
  load,
};

async function load(_: Options, read: Read): Promise<Table> {
  const bytes = await read(PATH);
  const table = sklearnCsv(PATH, bytes, { inputNames: NAMES, classes: 2 });
  await checkSha256(PATH, bytes, SHA256);
  return table;
}
