import assert from "node:assert/strict";
import { markdown } from "../../../boards/markdown/markdown.ts";
import { plainBoard } from "../../../boards/markdown/plain_board.ts";
import { board } from "../written_board.ts";

Deno.test("markdown: texts of records are neither HTML, code, links, lines nor control characters", () => {
  const text =
    "<script>alert(1)</script>`x`|[a](javascript:b)\n# head\u001b[2J\u202e";
  const hostile = {
    ...board,
    suites: [text],
    gaps: [{
      task: text,
      explainer: text,
      seed: 0,
      status: "failed",
      reason: text,
    }],
  };
  const page = markdown(hostile as typeof board);
  assert.doesNotMatch(page, /<|(?<!\\)`|\]\(|^# head|\u202e/m);
  assert.ok(!page.includes("\u001b"));
  assert.match(page, /&lt;script>.*\\u001b\[2J/);
  assert.equal(markdown(board).includes("&lt;"), false);
});

Deno.test("plainBoard: a board without such texts is as it was", () => {
  assert.deepEqual(plainBoard(board), board);
});
