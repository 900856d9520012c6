/**
 * pbmc68k: gene expression of blood cells.
 *
 * @module
 */
import type { Options } from "../core/contracts/card.ts";
import type { DataFile } from "../core/contracts/data_file.ts";
import type { Dataset, Read } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import { checkSha256 } from "./parts/check_sha256.ts";
import { type H5adTable, readH5ad } from "../core/formats/read_h5ad.ts";

const FILE: DataFile = {
  path: "10x_pbmc68k_reduced.h5ad",
  urls: [
    "https://raw.githubusercontent.com/scverse/scanpy/1.9.8/scanpy/datasets/10x_pbmc68k_reduced.h5ad",
  ],
  sha256: "863e19914ab2d4ba97edc9623ac3a343c0461f1e40b121bfb5fa92638b22e9bd",
  bytes: 1911295,
  licence: "CC BY 4.0 (10x Genomics); reduced by scanpy (BSD-3-Clause)",
};

/** A dataset whose file names genes that mark each class. */
export interface MarkedDataset extends Dataset<Options> {
  /** The rows, and each class's marker genes. */
  load(options: Options, read: Read): Promise<H5adTable>;
}

/**
 * 700 peripheral blood cells, 765 genes (log1p of normalised counts), 10 cell types; 100 marker
 * genes per type, selected by scanpy with logistic regression on the same cells.
 *
 * - Source: Zheng and others (2017), 10x Genomics' Fresh 68k PBMC (donor A), as reduced and
 *   labelled in scanpy 1.9.8 (Wolf, Angerer and Theis, 2018, doi:10.1186/s13059-017-1382-0).
 * - The pinned file is checked before it is opened: `load` throws a `RangeError` that names the
 *   file and what was expected.
 *
 * @example
 * ```ts
 * import { pbmc68k } from "./pbmc68k.ts";
 * import assert from "node:assert/strict";
 * assert.equal(pbmc68k.files![0]!.bytes, 1911295);
 * ```
 */
export const pbmc68k: MarkedDataset = {
  id: "pbmc68k",
  version: 1,
  summary: "Expression of 765 genes in 700 human blood cells of ten types.",
  references: [
    "Zheng and others (2017), Massively parallel digital transcriptional profiling of single cells, doi:10.1038/ncomms14049",
    "Wolf, Angerer, Theis (2018), SCANPY, doi:10.1186/s13059-017-1382-0",
  ],
  licence: FILE.licence,
  files: [FILE],
  defaults: {},
  async load(_, read) {
    const bytes = await read(FILE.path);
    await checkSha256(FILE.path, bytes, FILE.sha256);
    return await readH5ad(FILE.path, bytes, {
      target: "bulk_labels",
      matrix: "raw/X",
    });
  },
};

/**
 * Scores of the marker genes of each class, `[classes, inputs]`: 0 for other genes and for scores
 * that are not positive.
 */
export function markerScores(
  { classes, inputNames, markers }: Pick<
    H5adTable,
    "markers" | keyof Pick<Table, "classes" | "inputNames">
  >,
): Float64Array[] {
  const column = new Map(inputNames.map((name, at) => [name, at]));
  return classes.map((label) => {
    const scores = new Float64Array(inputNames.length);
    for (const [gene, score] of markers.get(label) ?? []) {
      const at = column.get(gene);
      if (at !== undefined) scores[at] = Math.max(0, score);
    }
    return scores;
  });
}
