import assert from "node:assert/strict";
import { trustSentences } from "../../boards/trust_sentences.ts";

const estimate = { mean: 0.5, low: 0.25, high: 0.75, n: 9, missing: 0 };
const nothing = { validity: [], optionSensitivity: [], distances: [] };
const reaction = {
  metric: "area",
  alteration: "shuffle",
  tasks: ["xor"],
  explainers: ["a"],
  betterThanRandom: true,
};

Deno.test("trustSentences: one sentence for each thing that is known of the metric", () => {
  const known = {
    validity: [{ ...estimate, metric: "area", truth: "auroc", tasks: ["xor"] }],
    reactions: [
      { ...estimate, ...reaction, alteration: "noise 0.1" },
      { ...estimate, ...reaction, mean: 1 },
    ],
    optionSensitivity: [{
      id: "area",
      metrics: ["area", "area[steps=4]"],
      tasks: ["xor"],
      places: [],
      agreements: [{
        a: "area",
        b: "area[steps=4]",
        tasks: ["xor"],
        explainers: ["a", "b", "c"],
        tau: -1,
        low: -1,
        high: 0,
      }],
    }],
    distances: [{
      metric: "area",
      replacement: "mean",
      median: 3,
      tasks: { xor: 3 },
    }],
  };
  assert.deepEqual(trustSentences(known, "area"), [
    "Order of explainers against auroc: tau 0.500 (0.250 … 0.750).",
    "Prefers an explanation to its spoiled copy in 0.500 (0.250 … 0.750) of the cases (noise 0.1), 1.00 (0.250 … 0.750) of the cases (shuffle).",
    "Order under other options: area[steps=4] tau -1.00 (-1.00 … 0).",
    "Queries rows that lie 3.00 times as far from the data as held-out rows (units replaced by mean).",
  ]);
  // Either option names the other.
  assert.deepEqual(trustSentences(known, "area[steps=4]"), [
    "Order under other options: area tau -1.00 (-1.00 … 0).",
  ]);
  assert.deepEqual(trustSentences(known, "gap"), []);
});

Deno.test("trustSentences: a metric that cannot be shown copies says why, nothing is known of others", () => {
  const none = { mean: null, low: null, high: null, n: 0, missing: 0 };
  const reactions = [{ ...reaction, ...none, reason: "needs the explainer" }];
  assert.deepEqual(trustSentences({ ...nothing, reactions }, "area"), [
    "Not tested on spoiled explanations: needs the explainer.",
  ]);
  assert.deepEqual(trustSentences(nothing, "area"), []);
});
