import { parse } from "csv-parse/sync";
import assert from "node:assert/strict";
import { tableCsv } from "../../boards/table_csv.ts";
import { board } from "./written_board.ts";

const [table] = board.tables;
const lines = (text: string) =>
  parse<Record<string, string>>(text, { columns: true });

Deno.test("tableCsv: place, intervals, group, coverage, cost and every task of a row", () => {
  const [oracle, sensx, saliency, lime] = lines(tableCsv(table!));
  assert.deepEqual(Object.values(sensx!), [
    "auroc",
    "higher",
    "sensx",
    "ranked",
    "1",
    "1",
    "2",
    "a",
    "0.75",
    "0.5",
    "1",
    "",
    "",
    "0.875",
    "",
    "4",
    "0",
    "1",
    "2",
    "100",
    "",
    "0.75",
    "",
  ]);
  assert.deepEqual(Object.keys(sensx!).slice(-3), [
    "frontier",
    "task: xor",
    "task: digits",
  ]);
  assert.deepEqual([oracle!["status"], oracle!["rank"]], ["control", ""]);
  assert.deepEqual(
    [saliency!["beats_random"], saliency!["frontier"], saliency!["missing"]],
    ["false", "true", "3"],
  );
  assert.deepEqual(
    [lime!["status"], lime!["low"], lime!["rows"], lime!["rank_low"]],
    ["incomplete", "", "", ""],
  );
});

Deno.test("tableCsv: quotes, commas and line ends stay in their field; a row without a score says so", () => {
  const [first] = table!.rows;
  const explainer = 'a[b="c,\nd"]';
  const row = { ...first!, explainer, control: false, mean: null };
  const [found] = lines(tableCsv({ ...table!, rows: [row] }));
  assert.equal(found!["explainer"], explainer);
  assert.deepEqual([found!["status"], found!["mean"]], ["undefined", ""]);
});

Deno.test("tableCsv: an explainer's name is no formula", () => {
  const rows = table!.rows.map((row) => ({
    ...row,
    explainer: "+1",
    mean: -1,
  }));
  const [first] = lines(tableCsv({ ...table!, rows }));
  assert.deepEqual([first!["explainer"], first!["mean"]], ["'+1", "-1"]);
});
