import assert from "node:assert/strict";
import { meanRow } from "../../../core/rows/mean_row.ts";

Deno.test("meanRow: sums in float64", () => {
  const rows = { shape: [3, 1], data: new Float32Array([1e8, 1, -1e8]) };
  assert.equal(meanRow(rows, new Int32Array([0, 1, 2]))[0], Math.fround(1 / 3));
});

Deno.test("meanRow: of the rows named, as often as they are, or of all", () => {
  const rows = { shape: [3, 2], data: new Float32Array([1, 2, 3, 4, 8, 9]) };
  assert.deepEqual([...meanRow(rows, [2, 0, 0, 2])], [4.5, 5.5]);
  assert.deepEqual([...meanRow(rows)], [4, 5]);
});
