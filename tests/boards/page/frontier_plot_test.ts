import assert from "node:assert/strict";
import { frontierPlot } from "../../../boards/page/frontier_plot.ts";
import { board } from "../written_board.ts";

const [table] = board.tables;

Deno.test("frontierPlot: ranked rows with a price, the frontier apart and in words", () => {
  const { text } = frontierPlot(table!, "f");
  assert.match(text, /<title>1\. sensx: 0\.750 at 100 rows<\/title><circle/);
  assert.match(text, /<title>2\. saliency: 0\.500 at 2\.00 rows<\/title><path/);
  assert.match(
    text,
    /2 ranked explainers; higher is better\. On the frontier, cheapest first: saliency \(0\.500 at 2\.00 rows\)\./,
  );
  assert.match(text, /class="anchor oracle"/);
  assert.doesNotMatch(text, /lime|anchor random/);
});

Deno.test("frontierPlot: dearer and better lies right of and above cheaper and worse", () => {
  const { text } = frontierPlot(table!, "f");
  const [, cx, cy] = /<circle cx="([\d.]+)" cy="([\d.]+)"/.exec(text)!;
  const [, x, y] = /class="best">.*?d="M([\d.]+) ([\d.]+)l/.exec(
    text.replaceAll("\n", ""),
  )!;
  assert.ok(Number(cx) > Number(x) && Number(cy) < Number(y) + 5);
});

Deno.test("frontierPlot: one point is no drawing", () => {
  const rows = table!.rows.slice(0, 2);
  assert.equal(frontierPlot({ ...table!, rows }, "f").text, "");
});
