/**
 * The distribution of simulated gene counts.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { rng } from "../../core/rows/rng.ts";

/** Number of cell types. */
export const CELL_TYPES = 8;

/** Marker genes per type; gene `t · 20 + i` in the distribution's own order marks type `t` only. */
export const MARKERS = 20;

/** Shape of the negative binomial distribution: counts of mean m have variance m + m² / 2. */
export const SHAPE = 2;

/** Total count of a cell after normalisation. */
export const DEPTH = 10_000;

/** Standard deviation of the logarithm of a cell's size. */
const SPREAD = 0.3;

/** Parameters of the genes, in the distribution's own order. */
export interface CellDistribution {
  /** Number of genes. */
  readonly genes: number;
  /** Mean count of each gene in a cell of size 1 of a type that it does not mark. */
  readonly means: Float64Array;
  /**
   * Fold change: factor of the mean in cells of the type that the gene marks; 1 for genes that mark
   * none.
   */
  readonly folds: Float64Array;
  /** Expected total count of a cell of size 1. */
  readonly total: number;
}

/** A cell. */
export interface Cell {
  /** Its type. */
  readonly label: number;
  /** Factor of the means of all its genes. */
  readonly size: number;
  /** Counts in the distribution's order. */
  readonly counts: Uint16Array;
  /** Sum of the counts. */
  readonly total: number;
}

/**
 * The distribution of `genes` genes, the same for every seed of cells.
 *
 * - Means are log-normal: median 0.2, standard deviation 1.2 of the logarithm, at most 40.
 * - Means of marker genes are log-uniform in 0.15 … 0.6, their fold changes log-uniform in 2 … 8.
 *
 * @example
 * ```ts
 * import { cellDistribution } from "./cell_distribution.ts";
 * import assert from "node:assert/strict";
 * const { folds } = cellDistribution(500);
 * assert.equal(folds.filter((fold) => fold > 1).length, 8 * 20);
 * ```
 */
export function cellDistribution(genes: number): CellDistribution {
  const stream = rng("cells_sim", genes, "law");
  const between = (low: number, high: number) =>
    low * (high / low) ** stream.uniform();
  const means = new Float64Array(genes);
  const folds = new Float64Array(genes).fill(1);
  let total = 0;
  for (let gene = 0; gene < genes; gene++) {
    if (typeMarkedBy(gene) === undefined) {
      means[gene] = Math.min(40, 0.2 * Math.exp(1.2 * stream.normal()));
    } else {
      means[gene] = between(0.15, 0.6);
      folds[gene] = between(2, 8);
    }
    // Every type is as frequent as every other.
    total += means[gene]! * (1 + (folds[gene]! - 1) / CELL_TYPES);
  }
  return { genes, means, folds, total };
}

/**
 * The type that a gene marks, by its number in the distribution's order; undefined where it marks
 * none.
 */
export function typeMarkedBy(gene: number): number | undefined {
  return gene < CELL_TYPES * MARKERS ? Math.floor(gene / MARKERS) : undefined;
}

/** Mean count of a gene in cells of a type and size. */
export function meanCount(
  { means, folds }: CellDistribution,
  gene: number,
  type: number,
  size: number,
): number {
  return size * means[gene]! * (typeMarkedBy(gene) === type ? folds[gene]! : 1);
}

/**
 * Draws the cell of one row: its type uniform, its size log-normal, its counts negative binomial
 * and independent given both. Every row has its own random stream.
 */
export function drawCell(
  distribution: CellDistribution,
  seed: number,
  row: number,
): Cell {
  const stream = rng("cells_sim", distribution.genes, seed, row);
  const label = stream.integer(CELL_TYPES);
  const size = Math.exp(SPREAD * stream.normal());
  const counts = new Uint16Array(distribution.genes);
  let total = 0;
  for (let gene = 0; gene < distribution.genes; gene++) {
    total += counts[gene] = drawCount(
      meanCount(distribution, gene, label, size),
      stream,
    );
  }
  return { label, size, counts, total };
}

/** Draws a negative binomial count of this mean, by inversion. */
export function drawCount(
  mean: number,
  { uniform }: Pick<Rng, "uniform">,
): number {
  const rate = mean / (mean + SHAPE);
  let probability = (1 - rate) ** SHAPE;
  let left = uniform() - probability;
  let count = 0;
  // Rounding may leave a probability of 1e-16 that no count has.
  while (left >= 0 && probability > 0) {
    probability *= rate * (count + SHAPE) / (count + 1);
    left -= probability;
    count++;
  }
  return count;
}

/** log(1 + 10,000 · count / total) of every gene. */
export function normalised({ counts, total }: Cell): Float32Array {
  return Float32Array.from(
    counts,
    (count) => Math.log1p(DEPTH * count / total),
  );
}
