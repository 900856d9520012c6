import assert from "node:assert/strict";
import { tasksPart } from "../../../boards/page/tasks_part.ts";
import { fullBoard } from "../full_board.ts";

Deno.test("tasksPart: each task with its certificate, and what that does not bear out; nothing without", () => {
  const [note] = fullBoard().taskNotes!;
  const { text } = tasksPart({ taskNotes: [note!] });
  assert.match(
    text,
    /<b>xor<\/b><\/th><td class="reason">Two inputs decide together\.<\/td><td class="reason">2 confirmed<\/td><td class="reason">tasks\/certificates\/xor\.json<\/td>/,
  );
  assert.match(text, /<li>xor: the third input is idle<\/li>/);
  const { certificate: _, ...bare } = note!;
  const other = tasksPart({ taskNotes: [bare] }).text;
  assert.match(other, /none for these weights/);
  assert.doesNotMatch(other, /<li>/);
  assert.equal(tasksPart({}).text, "");
});
