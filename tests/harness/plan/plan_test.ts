import assert from "node:assert/strict";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import type { Metric } from "../../../core/contracts/metric.ts";
import type { Task } from "../../../core/contracts/task.ts";
import { cellsOf, metricsOf, plan } from "../../../harness/plan/plan.ts";

const card = { version: 3, summary: "", references: [] };
const explainer = (id: string, stochastic: boolean): Explainer => ({
  ...card,
  id,
  defaults: { walks: 5 },
  limits: { walks: { min: 1 } },
  needs: [],
  signed: true,
  stochastic,
  claims: [],
  prepare: () => () => Promise.reject(),
});
const metric: Metric = {
  ...card,
  id: "area",
  defaults: { k: 0 },
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: [],
  score: () => Promise.reject(),
};
const task: Task = {
  ...card,
  id: "xor",
  defaults: { instances: 10 },
  dataset: "xor",
  metrics: [{ id: "area", options: { k: 2 } }],
  load: () => Promise.reject(),
};
const plugins = {
  explainers: [explainer("fixed", false), explainer("drawn", true)],
  metrics: [metric],
  tasks: [task],
};
const xor = { id: "xor", options: { instances: 4 } };
const drawn = { id: "drawn", options: {} };

Deno.test("plan: options are resolved, deterministic explainers keep the first seed", () => {
  const groups = plan(plugins, {
    tasks: [xor],
    explainers: [{ id: "fixed", options: { walks: 9 } }, drawn],
    seeds: [4, 5],
  });
  const ran = (id: string, options: Record<string, number>) => ({
    id,
    version: 3,
    options,
  });
  const shared = {
    task: ran("xor", { instances: 4 }),
    metrics: [ran("area", { k: 2 })],
  };
  assert.deepEqual(groups, [
    { ...shared, explainer: ran("fixed", { walks: 9 }), seeds: [4] },
    { ...shared, explainer: ran("drawn", { walks: 5 }), seeds: [4, 5] },
  ]);
});

Deno.test("plan: what is asked for twice runs once, however it is written", () => {
  const groups = plan(plugins, {
    tasks: [xor, xor],
    explainers: [drawn, { id: "drawn", options: { walks: 5 } }],
    seeds: [1, 1],
  });
  assert.deepEqual(groups.map(({ seeds }) => seeds), [[1]]);
});

Deno.test("plan: seeds must be whole, and at least one", () => {
  for (const seeds of [[], [0.5], [NaN]]) {
    assert.throws(
      () => plan(plugins, { tasks: [xor], explainers: [drawn], seeds }),
      /at least one whole seed/,
    );
  }
});

Deno.test("plan: what is unknown is named before anything runs", () => {
  const seeds = [0];
  const bad = [
    [
      { tasks: [xor], explainers: [{ id: "drown", options: {} }], seeds },
      /explainer "drown": did you mean "drawn"/,
    ],
    [
      { tasks: [{ id: "xr", options: {} }], explainers: [drawn], seeds },
      /task "xr"/,
    ],
    [{
      tasks: [xor],
      explainers: [{ id: "drawn", options: { walk: 1 } }],
      seeds,
    }, /option "walk" of drawn: did you mean "walks"/],
    [{
      tasks: [xor],
      explainers: [{ id: "drawn", options: { walks: 0 } }],
      seeds,
    }, /drawn\[walks\]: expected a number in \[1, Infinity\]/],
    [{
      tasks: [xor],
      explainers: [{ id: "drawn", options: { walks: "many" } }],
      seeds,
    }, /expected a number such as 5/],
  ] as const;
  for (const [asked, message] of bad) {
    assert.throws(() => plan(plugins, asked), message);
  }
});

Deno.test("cellsOf: one cell per seed, each with the other seeds as repeats", () => {
  const [group] = plan(plugins, {
    tasks: [xor],
    explainers: [drawn],
    seeds: [4, 5, 6],
  });
  const cells = cellsOf(group!, "ab", "wasm");
  assert.deepEqual(cells.map(({ seed }) => seed), [4, 5, 6]);
  assert.deepEqual(cells[1]!.repeats, [4, 6]);
  assert.equal(cells[1]!.weights, "ab");
  assert.ok(!("seeds" in cells[1]!));
});

Deno.test("plan: metrics asked for stand instead of the tasks' own, each once", () => {
  const area = (k: number) => ({ id: "area", options: { k } });
  const [group] = plan(plugins, {
    tasks: [xor],
    explainers: [drawn],
    metrics: [area(3), area(0), area(3)],
    seeds: [0],
  });
  assert.deepEqual(group!.metrics, [
    { ...area(3), version: 3 },
    { ...area(0), version: 3 },
  ]);
  assert.deepEqual(metricsOf(plugins, [area(3)]), [{ ...area(3), version: 3 }]);
});
