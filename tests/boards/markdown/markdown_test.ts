import assert from "node:assert/strict";
import { markdown } from "../../../boards/markdown/markdown.ts";
import { board } from "../written_board.ts";

const page = markdown(board);
const lines = page.split("\n");

Deno.test("markdown: a row shows place, interval, letters, tasks and what is undefined", () => {
  const at = lines.indexOf("### auroc (higher is better)");
  assert.deepEqual(lines.slice(at - 2, at), ["## Accuracy", ""]);
  assert.deepEqual(lines.slice(at + 2, at + 8), [
    "| rank       | explainer  | mean  | 95% interval   | group | P > next | xor   | digits | n               | cells                                     | rows   |",
    "| ---------- | ---------- | ----- | -------------- | ----- | -------- | ----- | ------ | --------------- | ----------------------------------------- | ------ |",
    "| control    | oracle     | 1.00  | 0.750 … 1.25   |       |          | 1.00  | –      | 4               | 1/2, 1 skipped                            | 100    |",
    "| 1 (1–2)    | sensx      | 0.750 | 0.500 … 1.00 ‡ | a     | 0.88     | 0.750 | –      | 4               | 1/2, 1 skipped                            | 100    |",
    "| 2          | saliency † | 0.500 | 0.250 … 0.750  | ab    |          | 0.500 | –      | 4 (3 undefined) | 3/3                                       | 2.00 ◆ |",
    "| incomplete | lime       | 0.250 | –              |       |          | 0.250 | –      | 4               | 1/3, 1 skipped, 1 timed out (needs image) | –      |",
  ]);
});

Deno.test("markdown: tasks without any score are named, and rows without a mean say so", () => {
  const at = lines.indexOf("### gap (lower is better)");
  assert.equal(lines[at + 2], "Undefined for every explainer on: digits.");
  const [{ rows, ...table }] = [board.tables[1]!];
  const { rank: _, ranks: __, ...last } = rows[1]!;
  const without = { ...last, mean: null, low: null, high: null, group: "" };
  const text = markdown({
    ...board,
    tables: [{ ...table, rows: [rows[0]!, without] }],
  });
  assert.match(text, /^\| undefined \| saliency +\| – +\| – +\|/m);
});

Deno.test("markdown: title, backend, resamples and axes come once, invalid tables first", () => {
  assert.equal(lines[0], "# quick_v1");
  assert.equal(
    lines[2],
    "**This board is invalid: a row lies above the oracle in auroc.**",
  );
  assert.match(
    lines[4]!,
    /^Backend: wasm\. Intervals: 95%, percentiles of 10,000 /,
  );
  assert.deepEqual(
    lines.filter((line) => line.startsWith("## ")),
    ["## Accuracy", "## Axiomatic", "## Cost", "## Cells without scores"],
  );
});

Deno.test("markdown: costs and gaps", () => {
  assert.match(
    page,
    /^\| sensx +\| 15,500 +\| 0 +\| 12\.5 % +\| 1\.50 \(n 3\) +\| 1 scored, 2 timed_out \|$/m,
  );
  assert.match(page, /^\| lime +\| – +\| 0 +\| – +\|/m);
  assert.match(page, /^\| digits \| lime +\| 0 +\| failed \| a\\\|b +\|$/m);
  assert.doesNotMatch(markdown({ ...board, gaps: [] }), /Cells without scores/);
});

Deno.test("markdown: milliseconds at a reference speed where any run measured its own", () => {
  assert.doesNotMatch(page, /GFLOP/);
  const [first, ...others] = board.costs;
  const calibratedMilliseconds = { median: 2, low: 1, high: 3, n: 9 };
  const text = markdown({
    ...board,
    costs: [{ ...first!, calibratedMilliseconds }, ...others],
  });
  const cells = text.split("\n").filter((line) =>
    /^\| (lime|oracle) .*1\.50/.test(line)
  )
    .map((line) => line.split(" | ")[5]!.trim());
  assert.match(text, /ms \/ instance at 20 GFLOP\/s \|/);
  assert.deepEqual(cells, ["2.00 (1.00 … 3.00, n 9)", "–"]);
});

Deno.test("markdown: a method that is shown to be worse than random has two daggers, long reasons are left to the last section", () => {
  const [table, ...others] = board.tables;
  const rows = table!.rows.map((row) => ({
    ...row,
    ...(row.explainer === "saliency" && { losesToRandom: true }),
    ...(row.explainer === "sensx" && { reasons: ["it broke ".repeat(9)] }),
  }));
  const text = markdown({ ...board, tables: [{ ...table!, rows }, ...others] });
  assert.match(text, /\| saliency †† +\|/);
  assert.match(text, /\| 1\/2, 1 skipped +\| 100/);
  assert.doesNotMatch(text, /it broke/);
});

Deno.test("markdown: what is known of a metric stands under its heading", () => {
  const distance = { metric: "gap", replacement: "", median: 2, tasks: {} };
  const text = markdown({ ...board, distances: [distance] });
  assert.match(
    text,
    /### gap \(lower is better\)\n\nQueries rows that lie 2\.00 times as far .*\n\nUndefined for every explainer on: digits\./,
  );
});

Deno.test("markdown: two metrics of one axis stand under one heading", () => {
  const [first, second] = board.tables;
  const both = markdown({
    ...board,
    tables: [first!, { ...second!, category: "accuracy" }],
  });
  assert.equal(both.split("## Accuracy").length, 2);
  assert.match(both, /### gap \(lower is better\)/);
});

Deno.test("markdown: what is said over tasks comes under one heading, before costs", () => {
  const [table, ...others] = board.tables;
  const across = {
    statistic: 2,
    pValue: 0.5,
    concordance: 0.5,
    criticalDifference: 1,
    rows: [{ explainer: "sensx", meanRank: 1, low: 1, high: 1, group: "a" }],
  };
  const text = markdown({
    ...board,
    tables: [{ ...table!, across }, ...others],
  });
  assert.match(
    text,
    /## Across tasks\n\nRanks [^\n]+\n\n### auroc over 2 tasks\n[^]*## Cost/,
  );
  assert.doesNotMatch(page, /Across tasks|Budgets|Validity|Agreement/);
});
