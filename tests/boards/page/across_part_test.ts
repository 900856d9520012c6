import assert from "node:assert/strict";
import { acrossPart } from "../../../boards/page/across_part.ts";
import { fullBoard } from "../full_board.ts";

const { tables } = fullBoard();

Deno.test("acrossPart: test, diagram and numbers of each table with several tasks", () => {
  const { text } = acrossPart({ tables });
  assert.match(
    text,
    /Friedman χ²\(1\) = 2\.00, p = 0\.500; Kendall&#39;s W = 0\.250/,
  );
  assert.match(text, /<h3><b>auroc<\/b> over 2 tasks<\/h3>/);
  assert.match(text, /<svg class="cd"/);
  assert.match(text, /<td class="number">1\.50 … 2\.00<\/td><td>a<\/td>/);
  assert.equal(text.split("<h3>").length, 2);
});

Deno.test("acrossPart: ties everywhere are said, and nothing is nothing", () => {
  const [{ across, ...table }] = [tables[0]!];
  const tied = { ...across!, statistic: null };
  assert.match(
    acrossPart({ tables: [{ ...table, across: tied }] }).text,
    /All rows tie on every task\./,
  );
  assert.equal(acrossPart({ tables: [table] }).text, "");
});
