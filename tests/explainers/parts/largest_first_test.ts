import assert from "node:assert/strict";
import { largestFirst } from "../../../explainers/parts/largest_first.ts";

Deno.test("largestFirst: descending, equals in the order given", () => {
  const values = [2, 5, 2, 9, 2];
  assert.deepEqual([...largestFirst(values, [0, 1, 2, 3, 4])], [3, 1, 0, 2, 4]);
  assert.deepEqual([...largestFirst(values, [4, 3, 2, 1, 0])], [3, 1, 4, 2, 0]);
});

Deno.test("largestFirst: leaves the order as it was", () => {
  const order = new Int32Array([0, 1]);
  largestFirst([1, 2], order);
  assert.deepEqual([...order], [0, 1]);
});
