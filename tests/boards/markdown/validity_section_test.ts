import assert from "node:assert/strict";
import { validitySection } from "../../../boards/markdown/validity_section.ts";

Deno.test("validitySection: metrics against those of relevance, a dash where no task has both", () => {
  const one = {
    metric: "area",
    truth: "auroc",
    tasks: ["xor"],
    mean: 0.5,
    low: 0.25,
    high: 0.75,
    n: 9,
    missing: 0,
  };
  const validity = [one, { ...one, metric: "gap", truth: "top" }];
  assert.deepEqual(validitySection({ validity }).slice(5), [
    "| metric | auroc                 | top                   |",
    "| ------ | --------------------- | --------------------- |",
    "| area   | 0.500 (0.250 … 0.750) | –                     |",
    "| gap    | –                     | 0.500 (0.250 … 0.750) |",
  ]);
  assert.deepEqual(validitySection({ validity: [] }), []);
});

Deno.test("validitySection: reactions by metric, marked where nothing tells who is better than random", () => {
  const one = {
    metric: "area",
    alteration: "noise 0.1",
    tasks: ["xor", "digits"],
    explainers: ["a"],
    betterThanRandom: true,
    mean: 0.5,
    low: 0.25,
    high: 0.75,
    n: 9,
    missing: 0,
  };
  const none = { mean: null, low: null, high: null, n: 0, tasks: [] };
  const reactions = [
    one,
    { ...one, alteration: "shuffle", mean: 1 },
    { ...one, metric: "gap", betterThanRandom: false },
    { ...one, ...none, metric: "max", explainers: [], reason: "needs it" },
  ];
  const lines = validitySection({ validity: [], reactions });
  assert.equal(lines[1], "## Reaction of metrics");
  assert.deepEqual(lines.slice(5), [
    "| metric | noise 0.1             | shuffle              | methods | tasks |",
    "| ------ | --------------------- | -------------------- | ------- | ----- |",
    "| area   | 0.500 (0.250 … 0.750) | 1.00 (0.250 … 0.750) | 1       | 2     |",
    "| gap °  | 0.500 (0.250 … 0.750) | –                    | 1       | 2     |",
    "| max    | needs it              | –                    | 0       | 0     |",
  ]);
});
