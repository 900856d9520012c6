import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  CELL_TYPES,
  cellDistribution,
  drawCell,
  drawCount,
  MARKERS,
  meanCount,
  normalised,
  typeMarkedBy,
} from "../../../datasets/generators/cell_distribution.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("cellLaw: twenty genes mark each type, by 2 to 8; means are those of its family, and add up to the total", () => {
  const distribution = cellDistribution(2000);
  let total = 0;
  const marked = new Array<number>(CELL_TYPES).fill(0);
  for (let gene = 0; gene < 2000; gene++) {
    const type = typeMarkedBy(gene);
    const [mean, fold] = [distribution.means[gene]!, distribution.folds[gene]!];
    if (type === undefined) assert.equal(fold, 1);
    else {
      marked[type]!++;
      assert.ok(fold >= 2 && fold <= 8 && mean >= 0.15 && mean <= 0.6);
    }
    assert.ok(mean > 0 && mean <= 40);
    for (let own = 0; own < CELL_TYPES; own++) {
      total += meanCount(distribution, gene, own, 1) / CELL_TYPES;
    }
  }
  assert.deepEqual(marked, new Array<number>(CELL_TYPES).fill(MARKERS));
  assertClose([distribution.total], [total], { rtol: 1e-12 });
  assert.deepEqual(cellDistribution(2000), distribution);
});

Deno.test("drawCount: mean m, variance m + m² / 2, and the share of zeros that the distribution has", () => {
  for (const mean of [0.2, 1, 7]) {
    const stream = rng("cell_law_test", mean);
    const n = 20_000;
    const counts = Array.from({ length: n }, () => drawCount(mean, stream));
    const variance = mean + mean ** 2 / 2;
    const average = counts.reduce((sum, c) => sum + c, 0) / n;
    assert.ok(Math.abs(average - mean) < 4 * Math.sqrt(variance / n));
    const spread = counts.reduce((sum, c) => sum + (c - mean) ** 2, 0) / n;
    // Fourth moments of these distributions are below 12 variances squared and a variance.
    const error = Math.sqrt((12 * variance ** 2 + variance) / n);
    assert.ok(Math.abs(spread - variance) < 4 * error);
    const zeros = counts.filter((c) => c === 0).length / n;
    const none = (2 / (mean + 2)) ** 2;
    assert.ok(Math.abs(zeros - none) < 4 * Math.sqrt(none / n));
  }
});

Deno.test("drawCell: types are equally frequent, marker genes are more active in their cells alone, and sizes multiply all", () => {
  const distribution = cellDistribution(200);
  const cells = Array.from(
    { length: 2000 },
    (_, row) => drawCell(distribution, 0, row),
  );
  for (let type = 0; type < CELL_TYPES; type++) {
    const own = cells.filter(({ label }) => label === type);
    assert.ok(Math.abs(own.length - 250) < 4 * Math.sqrt(2000 * 7 / 64));
    for (const gene of [0, 77, 159, 180]) {
      // Counts over means given type and size: mean 1, variance below 1 / mean + 1 / 2.
      const ratios = own.map(({ counts, size }) =>
        counts[gene]! / meanCount(distribution, gene, type, size)
      );
      const mean = ratios.reduce((sum, r) => sum + r, 0) / ratios.length;
      const least = 0.5 * Math.min(...own.map(({ size }) => size)) *
        distribution.means[gene]!;
      const error = Math.sqrt((1 / least + 0.5) / ratios.length);
      assert.ok(Math.abs(mean - 1) < 4 * error, `${type} ${gene} ${mean}`);
    }
  }
  const logs = cells.map(({ size }) => Math.log(size));
  const mean = logs.reduce((sum, l) => sum + l, 0) / logs.length;
  assert.ok(Math.abs(mean) < 4 * 0.3 / Math.sqrt(2000));
});

Deno.test("drawCell: rows and seeds have cells of their own; normalised counts add up to 10,000", () => {
  const distribution = cellDistribution(300);
  const cell = drawCell(distribution, 0, 5);
  assert.deepEqual(drawCell(distribution, 0, 5), cell);
  assert.notDeepEqual(drawCell(distribution, 1, 5).counts, cell.counts);
  assert.notDeepEqual(drawCell(distribution, 0, 6).counts, cell.counts);
  const sum = normalised(cell).reduce((all, x) => all + Math.expm1(x), 0);
  // 300 float32 numbers below 8, whose exponentials are as exact as they are relative to 10,000.
  assertClose([sum], [10_000], { rtol: 1e-5 });
});
