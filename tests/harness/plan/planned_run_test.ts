import assert from "node:assert/strict";
import type { ModulePlugins } from "../../../harness/plan/load_plugins.ts";
import {
  plannedRun,
  type RunChoice,
} from "../../../harness/plan/planned_run.ts";
import { quickV1 } from "../../../tasks/suites/quick_v1.ts";
import { formatSpec } from "../../../core/plugins/spec.ts";
import { xor } from "../../../tasks/xor.ts";
import { toyTask } from "../toy_task.ts";
import faulty from "../../fixtures/explainers/faulty.ts";

const none: ModulePlugins = {
  explainers: [],
  metrics: [],
  tasks: [],
  modules: [],
};
const planOf = (choice: RunChoice, loaded: Partial<ModulePlugins> = {}) =>
  plannedRun(quickV1, choice, { ...none, ...loaded });
const ids = (
  specs: readonly { id: string }[] = [],
) => [...new Set(specs.map(({ id }) => id))];

Deno.test("plannedRun: without a choice, the suite", () => {
  const { groups, inline } = planOf({});
  assert.deepEqual(ids(groups.map(({ task }) => task)), ids(quickV1.tasks));
  assert.deepEqual(
    ids(groups.map(({ explainer }) => explainer)),
    ids(quickV1.explainers),
  );
  assert.equal(inline, undefined);
});

Deno.test("plannedRun: objects run inline, and cannot share an id with the project's", () => {
  const choice = { tasks: ["xor"], explainers: [faulty], seeds: [0] };
  const { groups, plugins, inline } = planOf(choice);
  assert.equal(groups.length, 1);
  assert.equal(plugins.explainers.at(-1), faulty);
  assert.equal(inline, plugins);
  const rival = { ...faulty, id: "saliency" };
  assert.throws(() => planOf({ explainers: [rival] }), /"saliency"/);
});

Deno.test("plannedRun: explainers of modules run with the suite's, tasks instead of them", () => {
  const task = toyTask();
  const { groups } = planOf({ explainers: ["saliency"] }, {
    explainers: [faulty],
    tasks: [task],
  });
  assert.deepEqual(ids(groups.map(({ task }) => task)), [task.id]);
  assert.deepEqual(ids(groups.map(({ explainer }) => explainer)), [
    "saliency",
    faulty.id,
  ]);
});

Deno.test("plannedRun: the command names a group's modules, and metrics that are not the tasks' own", () => {
  const modules = [
    { kind: "explainer", id: faulty.id, path: "faulty.ts", source: "s1" },
    { kind: "explainer", id: "other", path: "other.ts", source: "s2" },
  ] as const;
  const chosen = planOf({ tasks: ["xor"], explainers: [faulty.id] }, {
    explainers: [faulty],
    modules,
  });
  assert.deepEqual(chosen.changesOf(chosen.groups[0]!), {
    modules: [modules[0]],
    metrics: xor.metrics.map(formatSpec),
  });
  // What comes from a module carries its fingerprint, what is the project's does not.
  const { explainer, task } = chosen.groups[0]!;
  assert.deepEqual([explainer.source, task.source], ["s1", undefined]);
  const scored = planOf({ tasks: ["xor"], metrics: ["auroc"] });
  assert.deepEqual(scored.changesOf(scored.groups[0]!).metrics, ["auroc"]);
});
