import assert from "node:assert/strict";
import { cellCounts } from "../../boards/cell_counts.ts";
import { summarise, type Summary } from "../../boards/summarise.ts";
import { rng } from "../../core/rows/rng.ts";
import type { CellRecord, Cost } from "../../core/records/record.ts";
import { cellRecord } from "./cell_record.ts";

/** A scored record of two instances that cost this much. */
function spending(task: string, seed: number, cost: Cost | null): CellRecord {
  const record = cellRecord({ auroc: [1, 1] }, { task, seed });
  assert.ok(record.outcome.status === "scored");
  return { ...record, outcome: { ...record.outcome, cost } };
}

function spent(rows: number, gradientRows = 0): Cost {
  return { rows, gradientRows, duplicateRows: 0 };
}

/** What these seeds scored on a task. */
function scores(...seeds: number[]): Summary {
  const series = {
    explainer: "saliency",
    control: false,
    suite: "quick_v1",
    seeds,
    values: seeds.map(() => Float64Array.of(1, 1)),
  };
  return summarise([series], 2, (purpose) => rng(purpose))[0]!;
}

Deno.test("cellCounts: every cell on the tasks by status, those on others not", () => {
  const records = [
    spending("xor", 0, spent(1)),
    spending("xor", 1, spent(1)),
    cellRecord({ status: "timed_out", seconds: 1 }, { seed: 2 }),
    cellRecord({ status: "skipped", reason: "" }, { task: "digits" }),
    spending("switch", 0, spent(1)),
  ];
  const own = new Map([["xor", scores(0)]]);
  // One of xor's two answers has no score under this metric.
  assert.deepEqual(cellCounts("auroc", records, ["xor", "digits"], own).cells, {
    scored: 1,
    inapplicable: 1,
    timed_out: 1,
    skipped: 1,
  });
});

Deno.test("cellCounts: a metric that failed is counted, with the reason", () => {
  const record = spending("xor", 0, spent(1));
  assert.ok(record.outcome.status === "scored");
  const failed = { auroc: "it broke", auprc: "it broke too" };
  const records: CellRecord[] = [
    { ...record, outcome: { ...record.outcome, scores: {}, failed } },
  ];
  const { cells, reasons } = cellCounts("auroc", records, ["xor"], new Map());
  assert.deepEqual(cells, { failed: 1 });
  assert.deepEqual(reasons, ["it broke"]);
});

Deno.test("cellCounts: rows per instance, gradients twice, mean over tasks of the mean over cells", () => {
  const records = [
    spending("xor", 0, spent(10, 2)),
    spending("xor", 1, spent(20, 2)),
    spending("digits", 0, spent(0, 30)),
  ];
  const own = new Map([["xor", scores(0, 1)], ["digits", scores(0)]]);
  // xor: (14 + 24)/2 per two instances; digits: 60 per two.
  assert.equal(
    cellCounts("auroc", records, ["xor", "digits"], own).cost,
    (9.5 + 30) / 2,
  );
});

Deno.test("cellCounts: a task without known cost leaves none, never 0", () => {
  const own = new Map([["xor", scores(0)]]);
  const cost = (records: CellRecord[]) =>
    cellCounts("auroc", records, ["xor", "digits"], own).cost;
  assert.equal(cost([spending("xor", 0, spent(10))]), null);
  assert.equal(
    cost([spending("xor", 0, spent(10)), spending("digits", 0, null)]),
    null,
  );
  assert.equal(cellCounts("auroc", [], [], new Map()).cost, null);
});

Deno.test("cellCounts: each reason once, of cells without an answer and of metrics that do not apply", () => {
  const record = spending("xor", 0, spent(1));
  assert.ok(record.outcome.status === "scored");
  const inapplicable = {
    "auroc[k=1]": "needs relevance",
    "gap": "needs baseValues",
  };
  const records = [
    { ...record, outcome: { ...record.outcome, inapplicable } },
    cellRecord({ status: "timed_out", seconds: 1 }, { seed: 1 }),
    cellRecord({ status: "timed_out", seconds: 1 }, { seed: 2 }),
    cellRecord({ status: "failed", error: "it broke" }, { task: "digits" }),
    cellRecord({ status: "skipped", reason: "elsewhere" }, { task: "switch" }),
  ];
  const { reasons } = cellCounts(
    "auroc",
    records,
    ["xor", "digits"],
    new Map(),
  );
  assert.deepEqual(reasons, ["needs relevance", "over 1 s", "it broke"]);
  const own = new Map([["xor", scores(0)]]);
  const whole = cellCounts("auroc", [spending("xor", 0, null)], ["xor"], own);
  assert.ok(!("reasons" in whole));
});
