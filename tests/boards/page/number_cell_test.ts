import assert from "node:assert/strict";
import { numberCell } from "../../../boards/page/number_cell.ts";

Deno.test("numberCell: sorts by more digits than it shows; nothing has no key", () => {
  assert.equal(
    numberCell(0.98765432, " ◆").text,
    '<td class="number" data-v="0.987654">0.988 ◆</td>',
  );
  assert.equal(numberCell(-1e-12).text.includes('data-v="-1e-12"'), true);
  assert.equal(numberCell(null).text, '<td class="number">–</td>');
});
