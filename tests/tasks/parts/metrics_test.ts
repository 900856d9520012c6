import assert from "node:assert/strict";
import { findCard } from "../../../core/plugins/find_card.ts";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import { metrics as known } from "../../../metrics/index.ts";
import { metrics, metricsWithTruth } from "../../../tasks/parts/metrics.ts";

Deno.test("metrics: every one exists, accepts its options and is named once", () => {
  for (const { id, options } of metricsWithTruth) {
    resolveOptions(findCard("metric", known, id), options);
  }
  const ids = metricsWithTruth.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

Deno.test("metrics: those without truth do not need relevance, those with truth do", () => {
  const needs = ({ id }: { id: string }) =>
    known.find((metric) => metric.id === id)!.needs.includes("relevance");
  assert.ok(!metrics.some(needs));
  assert.deepEqual(metricsWithTruth.filter(needs).map(({ id }) => id), [
    "top_k_accuracy",
    "auroc",
  ]);
});
