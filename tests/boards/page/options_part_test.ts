import assert from "node:assert/strict";
import { optionsPart } from "../../../boards/page/options_part.ts";
import { fullBoard } from "../full_board.ts";

Deno.test("optionsPart: places under each option and tau of each two; nothing without", () => {
  const board = fullBoard();
  const { text } = optionsPart(board);
  assert.match(text, /<b>gap<\/b> <small>under 2 options, over xor<\/small>/);
  assert.match(
    text,
    /<b>sensx<\/b><\/th><td class="number" data-v="1">1<\/td><td class="number" data-v="2">2<\/td>/,
  );
  assert.match(
    text,
    /data-v="0\.5">0\.500<\/td><td class="number">0\.250 … 0\.750<\/td>/,
  );
  const [first] = board.optionSensitivity;
  const none = { optionSensitivity: [{ ...first!, places: [], tasks: [] }] };
  assert.doesNotMatch(optionsPart(none).text, /Places under|over xor/);
  assert.equal(optionsPart({ optionSensitivity: [] }).text, "");
});
