import assert from "node:assert/strict";
import { costPart } from "../../../boards/page/cost_part.ts";
import { fullBoard } from "../full_board.ts";
import { board } from "../written_board.ts";

Deno.test("costPart: milliseconds with interval and cells, at a reference speed where it is known", () => {
  const { text } = costPart(fullBoard());
  assert.match(text, /data-v="1\.5">1\.50<\/td><td class="number">n 3<\/td>/);
  assert.match(text, /<td class="number">1\.00 … 9\.00, n 9<\/td>/);
  assert.match(text, /ms at 20 GFLOP\/s<\/th>/);
  assert.match(text, /<td>1 scored, 2 timed_out<\/td>/);
  // one column of bars
  assert.equal(text.match(/<circle/g)!.length, board.costs.length);
});

Deno.test("costPart: without a measured speed nothing speaks of one; what is not known is a dash", () => {
  const { text } = costPart(board);
  assert.doesNotMatch(text, /GFLOP/);
  assert.match(text, /<b>lime<\/b><\/th><td class="number">–<\/td>/);
  const costs = board.costs.map((cost) => ({ ...cost, milliseconds: null }));
  assert.doesNotMatch(costPart({ costs }).text, /<th [^>]*>ms/);
});
