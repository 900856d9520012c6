import assert from "node:assert/strict";
import { cellText } from "../../boards/cell_text.ts";

Deno.test("cellText: what a spreadsheet would compute is text; numbers stay numbers", () => {
  for (
    const text of ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"]
  ) {
    assert.equal(cellText(text), `'${text}`);
  }
  for (const text of ["", "xor", "a=b", "sensx[walks=5]"]) {
    assert.equal(cellText(text), text);
  }
});
