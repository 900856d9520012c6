import assert from "node:assert/strict";
import { classify } from "../../../core/rows/classify.ts";
import { cellsSim } from "../../../datasets/cells_sim.ts";
import {
  cellDistribution,
  typeMarkedBy,
} from "../../../datasets/generators/cell_distribution.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cellNetwork } from "../../../tasks/parts/cell_network.ts";

const distribution = cellDistribution(400);
const columns = cellsSim.columnsOf(400, 0);
const rows = Int32Array.from({ length: 60 }, (_, row) => row);
const { inputs, labels } = cellsSim.draw({ genes: 400, seed: 0 }, rows);

Deno.test("cellNetwork: tells types apart, and more of a marker gene never speaks against its type", async () => {
  await selectBackend("wasm");
  const { model } = await cellNetwork(distribution, columns);
  const predicted = await classify(model, inputs);
  const right = predicted.filter((type, i) => type === labels[i]).length;
  assert.ok(right >= 54, `${right}`);
  const { data } = await model.gradient!(inputs, labels);
  let felt = 0;
  for (const [i, label] of labels.entries()) {
    columns.forEach((column, gene) => {
      if (typeMarkedBy(gene) !== label) return;
      const slope = data[i * 400 + column]!;
      assert.ok(slope > -1e-3); // noise, where the sum is cut off
      if (slope > 0.01) felt++;
    });
  }
  assert.ok(felt > 0.98 * 60 * 20, `${felt}`);
});

Deno.test("cellNetwork: no slope exceeds the bound of its gene and type, and noise reaches every gene", async () => {
  await selectBackend("wasm");
  const { model, influence } = await cellNetwork(distribution, columns);
  assert.ok(influence.every((bound) => bound > 0));
  const { data } = await model.gradient!(inputs, labels);
  data.forEach((slope, k) => {
    const type = labels[Math.floor(k / 400)]!;
    const bound = influence[(k % 400) * 8 + type]!;
    assert.ok(Math.abs(slope) <= bound * (1 + 1e-5));
  });
});

Deno.test("cellNetwork: equal distributions give equal weights, others others", async () => {
  await selectBackend("wasm");
  const digest = async (genes: number) =>
    (await cellNetwork(cellDistribution(genes), cellsSim.columnsOf(genes, 0)))
      .weights;
  assert.equal(await digest(200), await digest(200));
  assert.notEqual(await digest(200), await digest(201));
});
