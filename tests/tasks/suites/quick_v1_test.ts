import assert from "node:assert/strict";
import { findCard } from "../../../core/find_card.ts";
import { resolveOptions } from "../../../core/resolve_options.ts";
import { formatSpec } from "../../../core/spec.ts";
import { explainers } from "../../../explainers/index.ts";
import { tasks } from "../../../tasks/index.ts";
import { quickV1 } from "../../../tasks/suites/quick_v1.ts";

Deno.test("quickV1: every task and explainer exists, accepts its options and is named once", () => {
  for (const { id, options } of quickV1.tasks) {
    resolveOptions(findCard("task", tasks, id), options);
  }
  for (const { id, options } of quickV1.explainers) {
    resolveOptions(findCard("explainer", explainers, id), options);
  }
  const names = quickV1.explainers.map(formatSpec);
  assert.equal(new Set(names).size, names.length);
  assert.equal(quickV1.tasks.length, 6);
});

Deno.test("quickV1: repeats are possible, so there are at least two seeds", () => {
  assert.ok(new Set(quickV1.seeds).size >= 2);
});
