import assert from "node:assert/strict";
import { gapPart } from "../../../boards/page/gap_part.ts";
import { fullBoard } from "../full_board.ts";

Deno.test("gapPart: status and reason of every cell without scores; nothing without", () => {
  const { text } = gapPart(fullBoard());
  assert.match(text, /<td>failed<\/td><td class="reason">a\|b<\/td>/);
  assert.match(text, /<td>timed out<\/td><td class="reason">over 60 s<\/td>/);
  assert.equal(gapPart({ gaps: [] }).text, "");
});
