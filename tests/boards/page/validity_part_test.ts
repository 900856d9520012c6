import assert from "node:assert/strict";
import { validityPart } from "../../../boards/page/validity_part.ts";
import { fullBoard } from "../full_board.ts";

Deno.test("validityPart: each metric with what judges it, tau and interval; nothing without", () => {
  const { text } = validityPart(fullBoard());
  assert.match(
    text,
    /<th scope="row"><b>gap<\/b><\/th><td><b>auroc<\/b><\/td><td class="number" data-v="0\.5">0\.500<\/td>/,
  );
  assert.match(
    text,
    /0\.250 … 0\.750<\/td><td class="number" data-v="1">1<\/td>/,
  );
  assert.equal(validityPart({ validity: [] }).text, "");
});
