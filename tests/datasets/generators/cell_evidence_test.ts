import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  cellEvidence,
  eachCount,
  markerRelevance,
} from "../../../datasets/generators/cell_evidence.ts";
import {
  CELL_TYPES,
  cellDistribution,
  drawCell,
  drawCount,
  meanCount,
} from "../../../datasets/generators/cell_distribution.ts";
import { assertClose } from "../../assert_close.ts";

const distribution = cellDistribution(200);

/** log P(count) of a negative binomial distribution, from its product form. */
function logProbability(count: number, mean: number): number {
  let log = 2 * Math.log(2 / (mean + 2)) + count * Math.log(mean / (mean + 2));
  for (let k = 1; k <= count; k++) log += Math.log((k + 1) / k);
  return log;
}

Deno.test("eachCount: probabilities add up to 1, less 1e-12, and are those of the distribution", () => {
  for (const mean of [0.01, 1, 30]) {
    let [sum, first] = [0, 0];
    eachCount(mean, (count, probability) => {
      sum += probability;
      first += count * probability;
      if (count < 5) {
        assertClose([Math.log(probability)], [logProbability(count, mean)], {
          atol: 1e-12,
        });
      }
    });
    assertClose([sum, first], [1, mean], { rtol: 1e-8 });
  }
});

Deno.test("cellEvidence: the difference of log-likelihoods of all genes, given type and size, and given none", () => {
  const cell = drawCell(distribution, 0, 3);
  const evidence = cellEvidence(distribution, cell.counts, cell.size);
  for (let type = 0; type < CELL_TYPES; type++) {
    let expected = 0;
    cell.counts.forEach((count, gene) => {
      expected +=
        logProbability(count, meanCount(distribution, gene, type, cell.size)) -
        logProbability(count, cell.size * distribution.means[gene]!);
    });
    assertClose([evidence[type]!], [expected], { atol: 1e-9 });
  }
});

Deno.test("cellEvidence: the best classifier is right on 99 of 100 cells, as often as it says", () => {
  const rows = 1000;
  let [right, said, variance] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const { counts, size, label } = drawCell(distribution, 2, row);
    const evidence = cellEvidence(distribution, counts, size);
    const best = Math.max(...evidence);
    const sure = 1 /
      evidence.reduce((sum, logit) => sum + Math.exp(logit - best), 0);
    said += sure;
    variance += sure * (1 - sure);
    if (evidence.indexOf(best) === label) right++;
  }
  assert.ok(Math.abs(right - said) < 4 * Math.sqrt(variance) + 1);
  assert.ok(said > 0.98 * rows, `${said}`);
});

Deno.test("markerRelevance: the mean of as many draws from the marginal distribution, and 0 for genes that mark no type", () => {
  const { counts, size, label } = drawCell(distribution, 0, 8);
  assert.equal(markerRelevance(distribution, 199, 3, size), 0);
  const gene = label * 20 + 4;
  const before = cellEvidence(distribution, counts, size)[label]!;
  const stream = rng("cell_evidence_test");
  const changes = Array.from({ length: 4000 }, () => {
    const changed = counts.slice();
    const type = stream.integer(CELL_TYPES);
    changed[gene] = drawCount(
      meanCount(distribution, gene, type, size),
      stream,
    );
    return Math.abs(cellEvidence(distribution, changed, size)[label]! - before);
  });
  const mean = changes.reduce((sum, c) => sum + c, 0) / changes.length;
  const spread = Math.sqrt(
    changes.reduce((sum, c) => sum + (c - mean) ** 2, 0) / changes.length,
  );
  const exact = markerRelevance(distribution, gene, counts[gene]!, size);
  assert.ok(Math.abs(exact - mean) < 4 * spread / Math.sqrt(4000));
});
