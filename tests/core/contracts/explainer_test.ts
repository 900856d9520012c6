import assert from "node:assert/strict";
import { claims, needs } from "../../../core/contracts/explainer.ts";
import { plugins } from "../../../harness/plan/cards.ts";

Deno.test("explainer: every need and claim is some plug-in's, each once", () => {
  const all = [...plugins.explainers, ...plugins.metrics];
  const used = new Set(all.flatMap((plugin) => plugin.needs));
  assert.deepEqual([...needs].sort(), [...used].sort());
  const claimed = new Set(plugins.explainers.flatMap(({ claims }) => claims));
  assert.deepEqual([...claims].sort(), [...claimed].sort());
});
