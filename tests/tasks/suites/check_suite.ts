/**
 * What holds of every suite.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Suite } from "../../../core/contracts/suite.ts";
import { findCard } from "../../../core/plugins/find_card.ts";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import { formatSpec } from "../../../core/plugins/spec.ts";
import { explainers } from "../../../explainers/index.ts";
import { metrics } from "../../../metrics/index.ts";
import { tasks } from "../../../tasks/index.ts";

/**
 * Every task, explainer and metric exists and accepts its options, none is named twice, and there
 * are seeds to repeat with.
 */
export function checkSuite(suite: Suite): void {
  for (const { id, options } of suite.tasks) {
    resolveOptions(findCard("task", tasks, id), options);
  }
  for (const { id, options } of suite.explainers) {
    resolveOptions(findCard("explainer", explainers, id), options);
  }
  for (const { id, options } of suite.metrics ?? []) {
    resolveOptions(findCard("metric", metrics, id), options);
  }
  for (const specs of [suite.tasks, suite.explainers, suite.metrics ?? []]) {
    const names = specs.map(formatSpec);
    assert.equal(new Set(names).size, names.length);
  }
  assert.ok(new Set(suite.seeds).size >= 2);
}
