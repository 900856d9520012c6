import assert from "node:assert/strict";
import { joined } from "../../../tasks/parts/joined.ts";

Deno.test("joined: row by row, in their order", () => {
  const rows = [[1, 2, 3], [4, 5, 6]].map((row) => Float32Array.from(row));
  assert.deepEqual([...joined(rows)], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...joined(rows.slice(1))], [4, 5, 6]);
});
