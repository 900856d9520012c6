import assert from "node:assert/strict";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import type { Metric } from "../../../core/contracts/metric.ts";
import type { Task } from "../../../core/contracts/task.ts";
import { plugins } from "../../../harness/plan/cards.ts";
import {
  joinPlugins,
  loadPlugins,
} from "../../../harness/plan/load_plugins.ts";
import { saliency } from "../../../explainers/gradients/saliency.ts";
import faulty from "../../fixtures/explainers/faulty.ts";
import halves from "../../fixtures/plugins/halves.ts";
import pair from "../../fixtures/plugins/pair.ts";

const module = (text: string) =>
  `data:text/javascript,${encodeURIComponent(text)}`;
const fixture = (path: string) =>
  new URL(`../../fixtures/${path}`, import.meta.url).href;
const none = { explainers: [], metrics: [], tasks: [] };

Deno.test("loadPlugins: the default exports of modules by kind, and where they lie", async () => {
  const { modules = [], ...found } = await loadPlugins([
    fixture("plugins/pair.ts"),
    fixture("explainers/faulty.ts"),
    fixture("plugins/halves.ts"),
  ]);
  assert.deepEqual(found, {
    explainers: [faulty as Explainer],
    metrics: [halves as Metric],
    tasks: [pair as Task],
  });
  for (const { source } of modules) assert.match(source, /^[0-9a-f]{64}$/);
  assert.deepEqual(modules.map(({ source: _, ...rest }) => rest), [
    { kind: "task", id: "pair", path: "tests/fixtures/plugins/pair.ts" },
    {
      kind: "explainer",
      id: "faulty",
      path: "tests/fixtures/explainers/faulty.ts",
    },
    { kind: "metric", id: "halves", path: "tests/fixtures/plugins/halves.ts" },
  ]);
});

Deno.test("loadPlugins: a module that is no plug-in is named", () =>
  assert.rejects(loadPlugins([module("export default { id: 5 };")]), {
    name: "TypeError",
    message: /Cannot use data:.*"id" of the explainer .* current value is 5/,
  }));

Deno.test("loadPlugins: a module that is missing is named", async () => {
  const url = new URL("no_such_module.ts", import.meta.url).href;
  await assert.rejects(loadPlugins([url]), /no_such_module/);
});

Deno.test("joinPlugins: behind the project's, each once; an id that is taken is refused", () => {
  const mine = { ...none, explainers: [faulty as Explainer, saliency] };
  const joined = joinPlugins(plugins, mine, mine);
  assert.deepEqual(joined.explainers, [...plugins.explainers, faulty]);
  assert.throws(
    () => joinPlugins(plugins, { ...none, explainers: [{ ...saliency }] }),
    /an id that no other explainer has, current value is "saliency"/,
  );
});
