import assert from "node:assert/strict";
import { curvePlots } from "../../../boards/page/curve_plots.ts";
import { fullBoard } from "../full_board.ts";

const board = fullBoard();
const { text } = curvePlots(board);

Deno.test("curvePlots: one drawing per metric, one line and one key per method, and all in numbers", () => {
  assert.equal(text.split("<figure>").length, 2);
  assert.match(text, /<title id="c0-t">auroc over budgets<\/title>/);
  assert.match(text, /<g class="s0 d0" data-e="sensx"><path class="curve"/);
  assert.match(text, /<g class="s1 d1" data-e="lime"><path class="curve"/);
  assert.match(text, /<title>sensx\[walks=1\]: 0\.500 at 10\.0 rows<\/title>/);
  assert.match(text, /<td>0\.500 at 10\.0, 0\.750 at 1,000<\/td>/);
  assert.match(text, /class="anchor oracle"/);
});

Deno.test("curvePlots: nothing without curves", () => {
  assert.equal(curvePlots({ ...board, curves: [] }).text, "");
});
