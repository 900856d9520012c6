import assert from "node:assert/strict";
import { agreementPart } from "../../../boards/page/agreement_part.ts";
import { fullBoard } from "../full_board.ts";

Deno.test("agreementPart: shades by correlation, a dash where there is none", () => {
  const { text } = agreementPart(fullBoard());
  const rows = [...text.matchAll(/<tr data-e="(\w+)">.*?<\/th>(.*?)<\/tr>/g)]
    .map((found) => found.slice(1));
  assert.deepEqual(rows, [
    ["sensx", '<td class="same"></td><td class="h10">0.90</td><td>–</td>'],
    [
      "saliency",
      '<td class="h10">0.90</td><td class="same"></td><td class="h3">-0.50</td>',
    ],
    ["lime", '<td>–</td><td class="h3">-0.50</td><td class="same"></td>'],
  ]);
  assert.match(text, /alpha of all ranks: <b>xor<\/b> 0\.500\./);
});

Deno.test("agreementPart: nothing without attributions", () => {
  assert.equal(agreementPart({}).text, "");
});
