import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { cellsSim } from "../../../datasets/cells_sim.ts";
import { markerRelevance } from "../../../datasets/generators/cell_evidence.ts";
import {
  cellDistribution,
  drawCell,
} from "../../../datasets/generators/cell_distribution.ts";
import { cellRelevance } from "../../../tasks/parts/cell_relevance.ts";

Deno.test("cellRelevance: the marker genes of the cell's own type, in their columns, each by what it changes", () => {
  const options = { genes: 220, seed: 2 };
  const rows = Int32Array.of(4, 0, 11);
  const relevance = cellRelevance(options, rows);
  const distribution = cellDistribution(220);
  const columns = cellsSim.columnsOf(220, 2);
  assert.deepEqual(relevance.shape, [3, 220]);
  for (const [i, row] of rows.entries()) {
    const { label, counts, size } = drawCell(distribution, 2, row);
    columns.forEach((column, gene) => {
      const own = Math.floor(gene / 20) === label;
      const expected = own
        ? markerRelevance(distribution, gene, counts[gene]!, size)
        : 0;
      assert.equal(rowAt(relevance, i)[column], expected);
      assert.equal(expected > 0, own);
    });
  }
});
