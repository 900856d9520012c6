/**
 * cells_sim: simulated gene counts of cells of eight types.
 *
 * @module
 */
import type { Dataset } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import {
  CELL_TYPES,
  cellDistribution,
  drawCell,
  normalised,
  typeMarkedBy,
} from "./generators/cell_distribution.ts";
import { columnsOf } from "./generators/synthetic_dataset.ts";

/** What is drawn. */
export type CellsSimOptions = {
  /**
   * Number of genes.
   * @default 2000
   */
  readonly genes: number;
  /**
   * Number of cells.
   * @default 4000
   */
  readonly rows: number;
  /**
   * Seed of the cells and of the order of columns.
   * @default 0
   */
  readonly seed: number;
};

/** A dataset of rows that can be drawn one by one. */
export interface CellsDataset extends Dataset<CellsSimOptions> {
  /** The column at which each gene of the distribution is stored. */
  columnsOf(genes: number, seed: number): Int32Array;
  /** These rows only. */
  draw(options: Omit<CellsSimOptions, "rows">, rows: Int32Array): Table;
}

/**
 * Simulated single-cell counts, as log(1 + 10,000 · count / total): negative binomial given type
 * and size of the cell ({@linkcode cellDistribution}), as in the models of Robinson and Smyth
 * (2008) and of Splatter.
 *
 * - Each of 8 types has 20 marker genes, whose mean is 2 to 8 times as high in its cells; all other
 *   genes are noise.
 * - Columns are permuted by the seed; `inputNames` keeps the distribution's numbers.
 * - Row `i` is the same whatever else is drawn.
 * - Cost: one draw per cell and gene, some 0.3 µs each. Memory: 4 bytes each.
 *
 * @example
 * ```ts
 * import { cellsSim } from "./cells_sim.ts";
 * import assert from "node:assert/strict";
 * const { inputs, inputNames } = await cellsSim.load({
 *   genes: 300,
 *   rows: 2,
 *   seed: 0,
 * }, () => Promise.reject());
 * assert.deepEqual(inputs.shape, [2, 300]);
 * assert.equal(
 *   inputNames.filter((name) => name.endsWith("marks type 3")).length,
 *   20,
 * );
 * ```
 */
export const cellsSim: CellsDataset = {
  id: "cells_sim",
  version: 1,
  summary:
    "Simulated single-cell gene counts: eight cell types, each with twenty marker genes.",
  references: [
    "Robinson, Smyth (2008), Small-sample estimation of negative binomial dispersion, with applications to SAGE data, doi:10.1093/biostatistics/kxm030",
    "Zappia, Phipson, Oshlack (2017), Splatter: simulation of single-cell RNA sequencing data, doi:10.1186/s13059-017-1305-0",
  ],
  licence: "CC0-1.0 (generated)",
  defaults: { genes: 2000, rows: 4000, seed: 0 },
  limits: {
    genes: { min: 160, max: 2 ** 16, integer: true },
    rows: { min: 1, integer: true },
    seed: { min: 0, integer: true },
  },
  columnsOf: (genes, seed) => columnsOf(`cells_sim ${genes}`, genes, seed),
  draw,
  load: ({ rows, ...options }) =>
    Promise.resolve(
      draw(options, Int32Array.from({ length: rows }, (_, row) => row)),
    ),
};

function draw(
  { genes, seed }: Omit<CellsSimOptions, "rows">,
  rows: Int32Array,
): Table {
  const distribution = cellDistribution(genes);
  const columns = cellsSim.columnsOf(genes, seed);
  const data = new Float32Array(rows.length * genes);
  const labels = new Int32Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const cell = drawCell(distribution, seed, row);
    normalised(cell).forEach((value, gene) =>
      data[i * genes + columns[gene]!] = value
    );
    labels[i] = cell.label;
  }
  const inputNames = new Array<string>(genes);
  columns.forEach((column, gene) => {
    const type = typeMarkedBy(gene);
    inputNames[column] = `gene ${gene}` +
      (type === undefined ? "" : `, marks type ${type}`);
  });
  return {
    inputs: { shape: [rows.length, genes], data },
    labels,
    classes: Array.from({ length: CELL_TYPES }, (_, type) => `type ${type}`),
    inputNames,
  };
}
