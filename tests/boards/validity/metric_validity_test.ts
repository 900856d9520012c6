import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import type { TableMetric } from "../../../boards/table_metric.ts";
import { metricValidity } from "../../../boards/validity/metric_validity.ts";
import { summarise, type Summary } from "../../../boards/summarise.ts";

const cards: Record<string, TableMetric> = {
  auroc: { category: "accuracy", better: "higher", needs: ["relevance"] },
  area: { category: "faithfulness", better: "higher", needs: [] },
  gap: { category: "axiomatic", better: "lower", needs: [] },
  inside: { category: "localisation", better: "higher", needs: ["mask"] },
};

/** Explainers a, b, c … with these scores per instance. */
function scores(
  rows: readonly (readonly number[])[],
  controls: readonly number[] = [],
): Summary[] {
  return summarise(
    rows.map((row, i) => ({
      explainer: "abcdef"[i]!,
      control: controls.includes(i),
      suite: "quick_v1",
      seeds: [0],
      values: [Float64Array.from(row)],
    })),
    2,
    (purpose) => rng(purpose),
  );
}

function judge(found: Record<string, Record<string, Summary[]>>) {
  const summaries = new Map(
    Object.entries(found).map(([metric, tasks]) => [
      metric,
      new Map(Object.entries(tasks)),
    ]),
  );
  return metricValidity(summaries, (metric) => cards[metric]!, 300);
}

const truth = scores([[1, 1], [2, 2], [3, 3]]);

Deno.test("metricValidity: mean over instances of the correlation over explainers", () => {
  // Both pairs agree on the first instance; on the second one of three does.
  const area = scores([[10, 30], [20, 20], [30, 25]]);
  const [found, ...others] = judge({
    auroc: { xor: truth },
    area: { xor: area },
  });
  assert.deepEqual(others, []);
  const { metric, truth: judgeOf, tasks, mean, n, missing, low, high } = found!;
  assert.deepEqual([metric, judgeOf, tasks], ["area", "auroc", ["xor"]]);
  assert.deepEqual([mean, n, missing], [(1 - 1 / 3) / 2, 2, 0]);
  assert.deepEqual([low, high], [-1 / 3, 1]);
});

Deno.test("metricValidity: where lower is better the order is turned", () => {
  const gap = scores([[3, 3], [2, 2], [1, 1]]);
  assert.equal(judge({ auroc: { xor: truth }, gap: { xor: gap } })[0]!.mean, 1);
});

Deno.test("metricValidity: each task weighs the same, and tasks without truth do not count", () => {
  const one = scores([[3], [2], [1]]);
  const [found] = judge({
    auroc: { xor: truth, digits: scores([[1], [2], [3]]) },
    area: { xor: truth, digits: one, cancer: one },
  });
  assert.deepEqual([found!.tasks, found!.mean, found!.n], [
    ["xor", "digits"],
    0,
    3,
  ]);
});

Deno.test("metricValidity: controls, undefined scores and too few explainers", () => {
  const four = scores([[1, 1], [2, 2], [3, NaN], [0, 0]], [3]);
  const [found] = judge({
    auroc: { xor: scores([[1, 1], [2, 2], [3, 3], [9, 9]], [3]) },
    area: { xor: four },
  });
  // The control would turn the order; the second instance has two explainers left.
  assert.deepEqual([found!.mean, found!.n, found!.missing], [1, 1, 1]);
  const two = scores([[1], [2]]);
  assert.deepEqual(judge({ auroc: { xor: two }, area: { xor: two } }), []);
});

Deno.test("metricValidity: metrics that know a truth are not judged, and only those of relevance judge", () => {
  assert.deepEqual(
    judge({ auroc: { xor: truth }, inside: { xor: truth } }),
    [],
  );
  assert.deepEqual(judge({ area: { xor: truth }, gap: { xor: truth } }), []);
});
