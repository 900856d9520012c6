import assert from "node:assert/strict";
import { findSis } from "../../../../explainers/subsets/parts/find_sis.ts";

const selection = {
  order: new Int32Array([3, 1, 0, 2]),
  values: new Float64Array([7, 2, 5, 1]),
};

const found = (threshold: number) => [...findSis(selection, threshold)];

Deno.test("findSis: back to the last step that left enough, whatever came before it", () => {
  assert.deepEqual(found(4), [2]);
  assert.deepEqual(found(5), [2]);
  assert.deepEqual(found(5.5), [2, 0, 1]);
});

Deno.test("findSis: everything where no step left enough, nothing where all of them leave it", () => {
  assert.deepEqual(found(8), [2, 0, 1, 3]);
  assert.deepEqual(found(1), []);
});

Deno.test("findSis: units masked in one step come or go together", () => {
  const pairs = {
    order: new Int32Array([0, 1, 2, 3]),
    values: new Float64Array([5, 5, 0, 0]),
  };
  assert.deepEqual([...findSis(pairs, 3)], [3, 2]);
});
