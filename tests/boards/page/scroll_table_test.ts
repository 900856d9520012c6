import assert from "node:assert/strict";
import { markup } from "../../../boards/page/markup.ts";
import { scrollTable } from "../../../boards/page/scroll_table.ts";

Deno.test("scrollTable: headings have a scope, the region a name and the keyboard", () => {
  const { text } = scrollTable('a "b"', [
    { head: "<x>", sort: true, kind: "number" },
    { head: markup`<i>y</i>` },
  ], [markup`<tr><td>1</td><td>2</td></tr>`]);
  assert.match(
    text,
    /<div class="scroll" role="region" tabindex="0" aria-label="a &quot;b&quot;">/,
  );
  assert.match(
    text,
    /<tr><th scope="col" class="number" data-sort="">&lt;x&gt;<\/th><th scope="col"><i>y<\/i><\/th><\/tr>/,
  );
  assert.match(text, /<tbody>\n<tr><td>1<\/td><td>2<\/td><\/tr>\n<\/tbody>/);
});
