import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { cellsSim } from "../../datasets/cells_sim.ts";
import {
  cellDistribution,
  drawCell,
  normalised,
} from "../../datasets/generators/cell_distribution.ts";
import { noRead } from "./read_stub.ts";

Deno.test("cellsSim: rows are the cells of their numbers, genes in their columns, whatever else is drawn", async () => {
  const options = { genes: 250, rows: 30, seed: 1 };
  const { inputs, labels, classes, inputNames } = await cellsSim.load(
    options,
    noRead,
  );
  assert.deepEqual(inputs.shape, [30, 250]);
  assert.equal(classes.length, 8);
  const columns = cellsSim.columnsOf(250, 1);
  for (const row of [0, 29]) {
    const cell = drawCell(cellDistribution(250), 1, row);
    const expected = normalised(cell);
    columns.forEach((column, gene) =>
      assert.equal(rowAt(inputs, row)[column], expected[gene])
    );
    assert.equal(labels[row], cell.label);
  }
  assert.equal(inputNames[columns[21]!], "gene 21, marks type 1");
  assert.equal(inputNames[columns[160]!], "gene 160");
  const { inputs: some } = cellsSim.draw(options, Int32Array.of(29, 3));
  assert.deepEqual(rowAt(some, 0), rowAt(inputs, 29));
  assert.deepEqual(rowAt(some, 1), rowAt(inputs, 3));
});

Deno.test("cellsSim: columns are permuted by the seed and by the number of genes", () => {
  const orders = [[300, 0], [300, 1], [301, 0]].map(([genes, seed]) =>
    cellsSim.columnsOf(genes!, seed!)
  );
  for (const order of orders) {
    assert.deepEqual(
      order.toSorted(),
      Int32Array.from({ length: order.length }, (_, i) => i),
    );
  }
  const firsts = orders.map((order) => order.subarray(0, 20).join());
  assert.equal(new Set(firsts).size, 3);
});

Deno.test("cellsSim: fewer genes than mark the types are refused", () => {
  assert.throws(() => resolveOptions(cellsSim, { genes: 159 }), RangeError);
});
