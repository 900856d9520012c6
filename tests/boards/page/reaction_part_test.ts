import assert from "node:assert/strict";
import { reactionPart } from "../../../boards/page/reaction_part.ts";
import { fullBoard } from "../full_board.ts";

Deno.test("reactionPart: how often each metric prefers the original, over whom, or why it was not shown copies; nothing without", () => {
  const { text } = reactionPart(fullBoard());
  assert.match(
    text,
    /<b>gap<\/b><\/th><td>shuffle<\/td><td class="number" data-v="0\.5">0\.500<\/td>/,
  );
  assert.match(
    text,
    /0\.250 … 0\.750<\/td><td class="number" data-v="1">1 °<\/td>/,
  );
  assert.match(
    text,
    /<td class="number">needs the explainer<\/td><td class="number" data-v="0">0<\/td>/,
  );
  assert.equal(reactionPart({}).text, "");
});
