import assert from "node:assert/strict";
import { collect } from "../../boards/collect.ts";
import { cards, cellRecord } from "./cell_record.ts";

Deno.test("collect: aligns scores by metric, task, explainer and seed, whatever the order", () => {
  const records = [
    cellRecord({ auroc: [0.5, null] }, { explainer: "sensx", seed: 10 }),
    cellRecord({ auroc: [0.25, 1] }, { explainer: "sensx", seed: 9 }),
    cellRecord({ gap: [3], auroc: [0] }, { task: "digits" }),
    cellRecord({ auroc: [1, 1] }, { explainer: "random", control: true }),
  ];
  const series = (explainer: string, seeds: number[], ...rows: number[][]) => ({
    explainer,
    control: explainer === "random",
    suite: "quick_v1",
    seeds,
    values: rows.map((row) => Float64Array.from(row)),
  });
  const expected = [
    ["auroc", [
      ["digits", [series("saliency", [0], [0])]],
      ["xor", [
        series("random", [0], [1, 1]),
        series("sensx", [9, 10], [0.25, 1], [0.5, NaN]),
      ]],
    ]],
    ["gap", [["digits", [series("saliency", [0], [3])]]]],
  ];
  for (const given of [records, records.toReversed()]) {
    const found = [...collect(given, cards)].map(([metric, byTask]) => [
      metric,
      [...byTask],
    ]);
    assert.deepEqual(found, expected);
  }
});

Deno.test("collect: cells without scores are left out", () => {
  const failed = cellRecord({ status: "failed", error: "" });
  assert.equal(collect([failed], cards).size, 0);
});

Deno.test("collect: metrics that are gone, or have another version now, are left out", () => {
  const records = [
    cellRecord({ gone: [1], auroc: [1] }),
    cellRecord({ gap: [1] }, { seed: 1, versions: { metrics: 2 } }),
  ];
  assert.deepEqual([...collect(records, cards).keys()], ["auroc"]);
});

Deno.test("collect: a metric is named by what differs from its defaults", () => {
  const records = [cellRecord({ "area[steps=8]": [1], "area[steps=4]": [2] })];
  assert.deepEqual(
    [...collect(records, cards).keys()],
    ["area", "area[steps=4]"],
  );
});
