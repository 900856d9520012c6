import assert from "node:assert/strict";
import { plugins } from "../../../harness/plan/cards.ts";
import { checkPlugin } from "../../../harness/plan/check_plugin.ts";

const card = {
  id: "mine",
  version: 1,
  summary: "",
  references: [],
  defaults: {},
};
const explainer = {
  ...card,
  needs: [],
  claims: [],
  signed: true,
  stochastic: false,
  prepare() {},
};
const metric = {
  ...card,
  category: "complexity",
  better: "higher",
  range: [0, Infinity],
  needs: ["repeats"],
  score() {},
};
const task = { ...card, dataset: "a", metrics: [], load() {} };

Deno.test("checkPlugin: the kind of every plug-in of the project", () => {
  const kinds = [
    ["explainer", plugins.explainers],
    ["metric", plugins.metrics],
    ["task", plugins.tasks],
  ] as const;
  for (const [kind, list] of kinds) {
    for (const plugin of list) {
      assert.equal(checkPlugin(plugin.id, plugin), kind);
    }
  }
});

Deno.test("checkPlugin: names field, expected and actual value, and the nearest name", () => {
  const bad: [unknown, RegExp][] = [
    [undefined, /^Cannot use mine.ts: expected an explainer, .* is undefined$/],
    [5, /default export, current value is 5/],
    [{ ...explainer, id: 5 }, /"id" of the explainer to be a string in snake/],
    [{ ...explainer, id: "My-Method" }, /snake_case.* is My-Method$/],
    [{ ...explainer, id: "__proto__" }, /snake_case/],
    [{ ...explainer, id: "<script>" }, /snake_case/],
    [{ ...explainer, version: 1.5 }, /"version" .* positive whole number/],
    [{ ...explainer, summary: 1 }, /"summary" .* a string/],
    [{ ...explainer, references: "a" }, /"references" .* a list of strings/],
    [{ ...explainer, defaults: { "a,b": 1 } }, /unlike "a,b"/],
    [{ ...explainer, defaults: { a: [1] } }, /unlike option "a"/],
    [{ ...explainer, defaults: { a: NaN } }, /unlike option "a"/],
    [{ ...explainer, limits: { k: {} } }, /in "defaults", unlike "k"/],
    [
      { ...explainer, needs: ["gradients"] },
      /did you mean "gradient" instead of "gradients"/,
    ],
    [{ ...explainer, needs: ["repeats"] }, /"needs" of the explainer/],
    [{ ...explainer, needs: "gradient" }, /"needs" .* a list/],
    [
      { ...explainer, claims: ["complete"] },
      /did you mean "completeness" instead of "complete"/,
    ],
    [{ ...explainer, signed: 1 }, /"signed" .* a boolean/],
    [{ ...explainer, scope: "local" }, /"scope" .* "global"/],
    [{ ...explainer, refuses: "no" }, /"refuses" .* a function/],
    [{ ...explainer, prepare: 1 }, /"prepare" .* a function/],
    [{ ...metric, category: "speed" }, /"category" of the metric .* one of/],
    [{ ...metric, better: "more" }, /one of higher, lower/],
    [{ ...metric, range: [1, 0] }, /"range" .* two numbers/],
    [{ ...task, metrics: ["auroc"] }, /"metrics" of the task .* specs/],
    [{ ...task, dataset: undefined }, /"dataset" of the task/],
  ];
  for (const [plugin, message] of bad) {
    assert.throws(() => checkPlugin("mine.ts", plugin), {
      name: "TypeError",
      message,
    });
  }
  assert.equal(checkPlugin("mine.ts", explainer), "explainer");
  assert.equal(checkPlugin("mine.ts", metric), "metric");
  assert.equal(checkPlugin("mine.ts", task), "task");
});
