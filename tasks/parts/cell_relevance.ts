/**
 * Ground truth of cells_sim.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { cellsSim, type CellsSimOptions } from "../../datasets/cells_sim.ts";
import { markerRelevance } from "../../datasets/generators/cell_evidence.ts";
import {
  cellDistribution,
  drawCell,
  MARKERS,
} from "../../datasets/generators/cell_distribution.ts";

/**
 * Graded relevance `[rows, genes]` of some cells of cells_sim, by intervention on the rule.
 *
 * - Marker genes of the cell's type: the mean |change of the evidence for the type| when the count
 *   of that gene alone is redrawn from its marginal distribution, given the cell's size.
 * - Other genes: exactly 0.
 * - Cost: a few hundred terms per marker gene.
 *
 * @example
 * ```ts
 * import { cellRelevance } from "./cell_relevance.ts";
 * import assert from "node:assert/strict";
 * const { data } = cellRelevance({ genes: 200, seed: 0 }, Int32Array.of(5));
 * assert.equal(data.filter((grade) => grade > 0).length, 20);
 * ```
 */
export function cellRelevance(
  { genes, seed }: Omit<CellsSimOptions, "rows">,
  rows: Int32Array,
): NdArray<Float64Array> {
  const distribution = cellDistribution(genes);
  const columns = cellsSim.columnsOf(genes, seed);
  const data = new Float64Array(rows.length * genes);
  for (const [i, row] of rows.entries()) {
    const { label, counts, size } = drawCell(distribution, seed, row);
    for (let k = 0; k < MARKERS; k++) {
      const gene = label * MARKERS + k;
      data[i * genes + columns[gene]!] = markerRelevance(
        distribution,
        gene,
        counts[gene]!,
        size,
      );
    }
  }
  return { shape: [rows.length, genes], data };
}
