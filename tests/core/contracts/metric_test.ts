import assert from "node:assert/strict";
import { categories } from "../../../core/contracts/metric.ts";
import { plugins } from "../../../harness/plan/cards.ts";

Deno.test("metric: every category is some metric's, each once", () => {
  const used = new Set(plugins.metrics.map(({ category }) => category));
  assert.deepEqual([...categories].sort(), [...used].sort());
});
