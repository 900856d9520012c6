import assert from "node:assert/strict";
import { rng } from "../../core/rows/rng.ts";
import { makeTable } from "../../boards/make_table.ts";
import type { TableMetric } from "../../boards/table_metric.ts";
import { summarise, type Summary } from "../../boards/summarise.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { cellRecord } from "./cell_record.ts";

const card: TableMetric = {
  category: "accuracy",
  better: "higher",
  needs: ["relevance"],
};

/** Scores by explainer, one value per instance. */
function scores(found: Readonly<Record<string, readonly number[]>>): Summary[] {
  return summarise(
    Object.entries(found).map(([explainer, values]) => ({
      explainer,
      control: explainer === "oracle",
      suite: "quick_v1",
      seeds: [0],
      values: [Float64Array.from(values)],
    })),
    100,
    (purpose) => rng(purpose),
  );
}

/** A record that asked this many rows for its one instance. */
function asked(explainer: string, task: string, rows: number): CellRecord {
  const record = cellRecord({ auroc: [1] }, { explainer, task });
  assert.ok(record.outcome.status === "scored");
  const cost = { rows, gradientRows: 0, duplicateRows: 0 };
  return { ...record, outcome: { ...record.outcome, cost } };
}

const summaries = new Map([
  ["digits", scores({ a: [0.2, 0.4], b: [0.9, 0.9], c: [0.6, 0.6] })],
  [
    "xor",
    scores({ a: [0.2, 0.4], b: [0.9, 0.9], c: [0.6, 0.6], oracle: [1, 1] }),
  ],
]);
const records = ["digits", "xor"].flatMap((task) => [
  asked("a", task, 10),
  asked("b", task, 10),
  asked("c", task, 1),
]);

Deno.test("makeTable: the frontier is of ranked rows: best for the price, or cheaper", () => {
  const { rows } = makeTable("auroc", summaries, card, records);
  assert.deepEqual(
    rows.map(({ explainer, cost, frontier }) => [explainer, cost, frontier]),
    [
      ["oracle", null, undefined],
      ["b", 10, true],
      ["c", 1, true],
      ["a", 10, false],
    ],
  );
});

Deno.test("makeTable: where lower is better the frontier turns", () => {
  const { rows } = makeTable(
    "gap",
    summaries,
    { ...card, better: "lower" },
    records,
  );
  assert.deepEqual(
    rows.filter(({ frontier }) => frontier).map(({ explainer }) => explainer),
    ["a", "c"],
  );
});

Deno.test("makeTable: places over tasks are those of ranked rows, better first either way", () => {
  const order = (better: TableMetric["better"]) =>
    makeTable("auroc", summaries, { ...card, better }, records).across!.rows
      .map(({ explainer, meanRank }) => `${explainer} ${meanRank}`);
  assert.deepEqual(order("higher"), ["b 1", "c 2", "a 3"]);
  assert.deepEqual(order("lower"), ["a 1", "c 2", "b 3"]);
  const one = new Map([...summaries].slice(1));
  assert.equal(makeTable("auroc", one, card, records).across, undefined);
});

Deno.test("makeTable: both intervals, and cells by status", () => {
  const [, b] = makeTable("auroc", summaries, card, records).rows;
  assert.deepEqual([b!.low, b!.high, b!.intervalsAgree], [0.9, 0.9, true]);
  assert.deepEqual(b!.cells, { scored: 2 });
  assert.equal(b!.beatsNext, 1);
});
