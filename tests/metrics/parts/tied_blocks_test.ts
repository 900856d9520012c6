import assert from "node:assert/strict";
import { tiedBlocks } from "../../../metrics/parts/tied_blocks.ts";

Deno.test("tiedBlocks: descending, equal values together, every index once", () => {
  const blocks = tiedBlocks([2, 5, 2, -1, 5, 3]).map((block) => [...block]);
  assert.deepEqual(blocks, [[1, 4], [5], [0, 2], [3]]);
  assert.deepEqual(tiedBlocks([]), []);
});

Deno.test("tiedBlocks: 0 and -0 are equal, infinities have a place, NaN has none", () => {
  const blocks = tiedBlocks([0, -Infinity, -0, Infinity]);
  assert.deepEqual(blocks.map((block) => [...block]), [[3], [0, 2], [1]]);
  assert.throws(() => tiedBlocks([1, NaN]), RangeError);
});
