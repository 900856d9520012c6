import assert from "node:assert/strict";
import { knownGood } from "../../../boards/validity/known_good.ts";
import type { TableMetric } from "../../../boards/table_metric.ts";
import { byMetric, summaries } from "../summaries.ts";

const cards: Record<string, TableMetric> = {
  auroc: { category: "accuracy", better: "higher", needs: ["relevance"] },
  error: { category: "accuracy", better: "lower", needs: ["attributions"] },
  area: { category: "faithfulness", better: "higher", needs: [] },
};
const good = (found: Parameters<typeof byMetric>[0]) =>
  knownGood(byMetric(found), (metric) => cards[metric]!);
const steps = (from: number, count = 10) =>
  Array.from({ length: count }, (_, i) => from + i / 10);

Deno.test("knownGood: who is better than random on a task, by a test on differences per instance", () => {
  const rows = summaries({
    random: steps(0),
    better: steps(1).map((v, i) => v + i / 100),
    worse: steps(-1),
    same: steps(0),
    few: steps(1, 2).concat(Array(8).fill(NaN)),
  });
  const found = good({ auroc: { xor: rows }, area: { digits: rows } });
  assert.deepEqual([...found], [["xor", new Set(["better"])]]);
});

Deno.test("knownGood: lower may be better; one metric that shows it is enough; without random nothing is known", () => {
  const low = summaries({ random: steps(1), a: steps(0), b: steps(1) });
  const high = summaries({ random: steps(0), a: steps(0), b: steps(1) });
  assert.deepEqual(
    [...good({ error: { xor: low }, auroc: { xor: high } }).get("xor")!].sort(),
    ["a", "b"],
  );
  const alone = summaries({ a: steps(0), b: steps(1) });
  assert.equal(good({ auroc: { xor: alone } }).size, 0);
});
