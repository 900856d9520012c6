import assert from "node:assert/strict";
import { overview } from "../../../boards/page/overview.ts";
import { fullBoard } from "../full_board.ts";

const board = fullBoard();
const { text } = overview(board);
const line = (explainer: string) =>
  text.split("\n").find((line) =>
    line.startsWith(`<tr data-e="${explainer}"`)
  )!;

Deno.test("overview: shades by place, stars for ties with the best, controls last", () => {
  const order = [...text.matchAll(/<tr data-e="(\w+)"/g)].map((found) =>
    found[1]
  );
  assert.deepEqual(order, ["sensx", "saliency", "lime", "oracle"]);
  assert.match(
    line("sensx"),
    /class="number q0" data-v="0\.75">0\.750<span class="mark">\*</,
  );
  assert.match(
    line("saliency"),
    /class="number q2" data-v="0\.5">0\.500<span class="mark">\*†</,
  );
  assert.match(
    line("saliency"),
    /class="number q2" data-v="0\.5">0\.500<span class="mark"></,
  );
  assert.match(line("lime"), /<td class="number"><\/td><\/tr>$/);
});

Deno.test("overview: each metric leads to its table and says its good end", () => {
  assert.match(text, /<a href="#t0"><b>auroc<\/b><\/a>&nbsp;↑/);
  assert.match(text, /<a href="#t1"><b>gap<\/b><\/a>&nbsp;↓/);
});
