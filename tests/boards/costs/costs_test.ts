import assert from "node:assert/strict";
import { costs, gaps } from "../../../boards/costs/costs.ts";
import type { CellRecord } from "../../../core/records/record.ts";
import { cellRecord, type RecordParts } from "../cell_record.ts";

/** A scored record of two instances that cost this much. */
function costing(
  rows: number,
  gradientRows: number,
  duplicateRows: number,
  milliseconds: number,
  parts: RecordParts = {},
): CellRecord {
  const record = cellRecord({ auroc: [1, 1] }, parts);
  assert.ok(record.outcome.status === "scored");
  return {
    ...record,
    outcome: {
      ...record.outcome,
      cost: { rows, gradientRows, duplicateRows },
    },
    observed: { ...record.observed, milliseconds },
  };
}

Deno.test("costs: medians per instance over cells, share of duplicates over all rows", () => {
  const found = costs([
    costing(10, 0, 5, 8, { task: "a" }),
    costing(20, 2, 1, 2, { task: "b" }),
    costing(60, 8, 4, 4, { task: "c" }),
    cellRecord({ status: "failed", error: "" }, { task: "d" }),
  ]);
  assert.deepEqual(found, [{
    explainer: "saliency",
    cells: { scored: 3, failed: 1 },
    rows: 10,
    gradientRows: 1,
    duplicateShare: 10 / 100,
    milliseconds: { median: 2, low: null, high: null, n: 3 },
    calibratedMilliseconds: null,
  }]);
});

Deno.test("costs: milliseconds have the interval between order statistics; calibrated ones count runs that measured their speed", () => {
  const spent = [2, 4, 6, 8, 10, 12, 14];
  const records = spent.map((ms, i) => {
    const record = costing(1, 0, 0, ms, { task: `t${i}` });
    const { observed } = record;
    return i === 6
      ? record
      : { ...record, observed: { ...observed, gflops: 40 } };
  });
  const [{ milliseconds, calibratedMilliseconds }] = [costs(records)[0]!];
  // two instances each; 40 GFLOP/s are twice the reference
  assert.deepEqual(milliseconds, { median: 4, low: 1, high: 7, n: 7 });
  const without = { median: 7, low: 2, high: 12, n: 6 };
  assert.deepEqual(calibratedMilliseconds, without);
});

Deno.test("costs: what is not known is null, never 0", () => {
  const failed = cellRecord({ status: "failed", error: "" });
  const free = costing(0, 0, 0, 1, { explainer: "constant" });
  const [constant, saliency] = costs([failed, free]);
  assert.deepEqual(saliency, {
    explainer: "saliency",
    cells: { failed: 1 },
    rows: null,
    gradientRows: null,
    duplicateShare: null,
    milliseconds: null,
    calibratedMilliseconds: null,
  });
  assert.equal(constant!.rows, 0);
  assert.equal(constant!.duplicateShare, null);
});

Deno.test("gaps: every cell without scores, with the reason, in order", () => {
  const records = [
    cellRecord({ status: "failed", error: "it broke" }, { seed: 10 }),
    cellRecord({ status: "timed_out", seconds: 30 }, { seed: 9 }),
    cellRecord({ status: "skipped", reason: "needs gradient" }, {
      explainer: "random",
    }),
    cellRecord({ auroc: [1] }),
  ];
  assert.deepEqual(
    gaps(records).map((gap) => Object.values(gap)),
    [
      ["xor", "random", 0, "skipped", "needs gradient"],
      ["xor", "saliency", 9, "timed_out", "over 30 s"],
      ["xor", "saliency", 10, "failed", "it broke"],
    ],
  );
});
