import assert from "node:assert/strict";
import { scoreRows } from "../../../../metrics/complexity/parts/score_rows.ts";

Deno.test("scoreRows: rows with NaN are not scored", () => {
  const rows = { shape: [3, 2], data: Float64Array.of(1, 2, NaN, 5, 3, 4) };
  assert.deepEqual([...scoreRows(rows, ([a, b]) => 10 * a! + b!)], [
    12,
    NaN,
    34,
  ]);
});
