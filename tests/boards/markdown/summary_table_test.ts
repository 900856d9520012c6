import assert from "node:assert/strict";
import { summaryTable } from "../../../boards/markdown/summary_table.ts";
import { board } from "../written_board.ts";

Deno.test("summaryTable: order of the first table, controls last, marks for ties with the best and with random", () => {
  assert.deepEqual(summaryTable(board), [
    "| explainer | auroc ↑   | gap ↓   | rows   | ms   |",
    "| --------- | --------- | ------- | ------ | ---- |",
    "| sensx     | 0.750 *   | 0.250 * | 15,500 | 1.50 |",
    "| saliency  | 0.500 * † | 0.500   | 1.00   | 1.50 |",
    "| lime      | 0.250     |         | –      | 1.50 |",
    "| oracle    | 1.00      |         | 0      | 1.50 |",
  ]);
});

Deno.test("summaryTable: columns that do not fit go below, with the explainers again", () => {
  const whole = summaryTable(board);
  const narrow = summaryTable(board, 40);
  assert.ok(narrow.every((line) => line.length <= 40));
  const rows = whole.length;
  assert.deepEqual(
    narrow.filter((line) => line.startsWith("| explainer")).map((line) =>
      line.split("|").slice(2, -1).map((head) => head.trim())
    ),
    [["auroc ↑", "gap ↓"], ["rows", "ms"]],
  );
  assert.equal(narrow.length, 2 * rows + 1);
  // One column is shown however narrow the terminal is.
  assert.equal(summaryTable(board, 1).length, 4 * rows + 3);
});

Deno.test("summaryTable: without a first place nobody is tied with it", () => {
  const [{ rows, ...table }] = [board.tables[0]!];
  const controls = rows.filter(({ control }) => control);
  const text = summaryTable({
    ...board,
    tables: [{ ...table, rows: controls }],
  });
  assert.doesNotMatch(text.join(), /\*/);
});

Deno.test("summaryTable: rows differentiated stand beside rows predicted", () => {
  const costs = board.costs.map((cost) => ({ ...cost, gradientRows: 300 }));
  const line = summaryTable({ ...board, costs })[2]!;
  assert.match(line, /\| 15,500 \+ 300 ∇ \|/);
});

Deno.test("summaryTable: a metric under several options has one column, that of its plainest spec", () => {
  const [first, ...others] = board.tables;
  const optioned = { ...first!, metric: "auroc[k=2]" };
  assert.deepEqual(
    summaryTable({ ...board, tables: [optioned, first!, ...others] })[0],
    summaryTable(board)[0],
  );
});
