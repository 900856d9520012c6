/**
 * Log-likelihood ratios of cell types.
 *
 * @module
 */
import {
  CELL_TYPES,
  type CellDistribution,
  MARKERS,
  meanCount,
  SHAPE,
  typeMarkedBy,
} from "./cell_distribution.ts";

/**
 * log P(counts | type) − log P(counts | no type) of every type, exactly, for a cell of known size:
 * the logits of the Bayes classifier, where types are equally likely. The logit of a type depends
 * on its marker genes alone, linearly.
 *
 * @param counts In the distribution's order; need not be integers, since the evidence is linear in
 *   them.
 *
 * @example
 * ```ts
 * import { cellEvidence } from "./cell_evidence.ts";
 * import { cellDistribution, drawCell } from "./cell_distribution.ts";
 * import assert from "node:assert/strict";
 * const distribution = cellDistribution(200);
 * const { counts, size, label } = drawCell(distribution, 0, 0);
 * const evidence = cellEvidence(distribution, counts, size);
 * assert.equal(evidence.indexOf(Math.max(...evidence)), label);
 * ```
 */
export function cellEvidence(
  distribution: CellDistribution,
  counts: ArrayLike<number>,
  size: number,
): Float64Array {
  return Float64Array.from({ length: CELL_TYPES }, (_, type) => {
    let sum = 0;
    for (let i = 0; i < MARKERS; i++) {
      const gene = type * MARKERS + i;
      const { slope, start } = evidenceOf(distribution, gene, size);
      sum += start + slope * counts[gene]!;
    }
    return sum;
  });
}

/**
 * Mean |change of the evidence of its type| when a marker gene of a cell is redrawn from its
 * marginal distribution (all types equally likely), given the cell's size; 0 for other genes.
 *
 * - Exact up to 1e-12 of the distribution.
 * - Cost: one term per count that the distribution can give, a few hundred.
 */
export function markerRelevance(
  distribution: CellDistribution,
  gene: number,
  count: number,
  size: number,
): number {
  const type = typeMarkedBy(gene);
  if (type === undefined) return 0;
  const distance = (of: number) => {
    const mean = meanCount(distribution, gene, of, size);
    let sum = 0;
    eachCount(mean, (other, probability) => {
      sum += probability * Math.abs(other - count);
    });
    return sum;
  };
  const mixed =
    (distance(type) + (CELL_TYPES - 1) * distance((type + 1) % CELL_TYPES)) /
    CELL_TYPES;
  return evidenceOf(distribution, gene, size).slope * mixed;
}

/**
 * Visits the counts of a negative binomial distribution with their probabilities, until 1e-12 of
 * probability is left.
 */
export function eachCount(
  mean: number,
  visit: (count: number, probability: number) => void,
): void {
  const rate = mean / (mean + SHAPE);
  let probability = (1 - rate) ** SHAPE;
  let left = 1;
  for (let count = 0; left > 1e-12 && probability > 0; count++) {
    visit(count, probability);
    left -= probability;
    probability *= rate * (count + SHAPE) / (count + 1);
  }
}

/**
 * log NB(c; s μ f) − log NB(c; s μ) = slope · c + start, since both distributions have the same
 * shape.
 */
function evidenceOf(
  { means, folds }: CellDistribution,
  gene: number,
  size: number,
): { readonly slope: number; readonly start: number } {
  const low = SHAPE + size * means[gene]!;
  const high = SHAPE + size * means[gene]! * folds[gene]!;
  const start = Math.log(low / high);
  return { slope: Math.log(folds[gene]!) + start, start: SHAPE * start };
}
