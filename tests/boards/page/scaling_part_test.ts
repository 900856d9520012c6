import assert from "node:assert/strict";
import { scalingPart } from "../../../boards/page/scaling_part.ts";
import { fullBoard } from "../full_board.ts";

const { text } = scalingPart(fullBoard());

Deno.test("scalingPart: time and rows, drawn for whoever answered, and in numbers for all", () => {
  assert.match(text, /<h3><b>xor<\/b> by its noise<\/h3>/);
  assert.match(text, /<title>sensx: 100 at 100<\/title>/);
  assert.equal(text.match(/class="curve"/g)!.length, 4);
  assert.match(
    text,
    /<b>sensx<\/b><\/th><td class="number" data-v="1">1\.00<\/td><td class="number" data-v="100">100<\/td><td class="number"><small>timed out<\/small><\/td><td class="number" data-v="2">2\.00<\/td>/,
  );
  assert.match(text, /<b>lime<\/b><\/th><td class="number"><small>not run</);
});

Deno.test("scalingPart: nothing without a family of tasks", () => {
  assert.equal(scalingPart({}).text, "");
});
