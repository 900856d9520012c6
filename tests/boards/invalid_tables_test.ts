import assert from "node:assert/strict";
import { invalidTables } from "../../boards/invalid_tables.ts";
import { board } from "./written_board.ts";

Deno.test("invalidTables: metrics whose oracle is not on top; those that cannot be judged are not among them", () => {
  assert.deepEqual(invalidTables(board), ["auroc"]);
  const [first, second] = board.tables;
  const tables = [{ ...first!, valid: true }, second!];
  assert.deepEqual(invalidTables({ tables }), []);
});
