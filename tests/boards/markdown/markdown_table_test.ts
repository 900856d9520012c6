import assert from "node:assert/strict";
import { markdownTable } from "../../../boards/markdown/markdown_table.ts";

Deno.test("markdownTable: columns are as wide as their widest cell, at least a rule", () => {
  assert.deepEqual(markdownTable(["a", "bcde"], [["1", "2"], ["12345", ""]]), [
    "| a     | bcde |",
    "| ----- | ---- |",
    "| 1     | 2    |",
    "| 12345 |      |",
  ]);
  assert.deepEqual(markdownTable(["a"], []), ["| a   |", "| --- |"]);
});

Deno.test("markdownTable: bars and line breaks do not break the table", () => {
  assert.equal(markdownTable(["a"], [["x|y\nz"]])[2], "| x\\|y z |");
});
