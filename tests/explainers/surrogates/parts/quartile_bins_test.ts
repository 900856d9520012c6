import assert from "node:assert/strict";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { quartileBins } from "../../../../explainers/surrogates/parts/quartile_bins.ts";

Deno.test("quartileBins: cut between order statistics, a quartile belongs below", () => {
  // Sorted 0, 2, 4, 10: quartiles 1.5, 3, 5.5.
  const [first, second] = quartileBins(
    toyRows([[4, 7], [0, 7], [10, 7], [2, 7]]),
  );
  assert.deepEqual([...first!.values], [4, 0, 10, 2]);
  const values = [-5, 1.5, 1.6, 3, 3.1, 5.5, 5.6, 99];
  assert.deepEqual(values.map(first!.bin), [0, 0, 1, 1, 2, 2, 3, 3]);
  // Equal values fall into the first bin together.
  assert.deepEqual([6, 7, 8].map(second!.bin), [0, 0, 3]);
});

Deno.test("quartileBins: refuses values that are not finite, and no rows", () => {
  assert.throws(() => quartileBins(toyRows([[1], [NaN]])), RangeError);
  const empty = { shape: [0, 1], data: new Float32Array() };
  assert.throws(() => quartileBins(empty), RangeError);
});
