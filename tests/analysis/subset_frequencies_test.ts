import assert from "node:assert/strict";
import { subsetFrequencies } from "../../analysis/subset_frequencies.ts";

const subsets = [
  [[1, 2]],
  [[2], [0, 3]],
  [],
  [[2, 1]],
  [[0]],
].map((sets) => sets.map((units) => Int32Array.from(units)));

Deno.test("subsetFrequencies: by class, ascending, instances without a subset counted", () => {
  const [low, high] = subsetFrequencies(subsets, [5, 5, 5, 5, -1], 4);
  assert.deepEqual(low, {
    label: -1,
    instances: 1,
    without: 0,
    frequencies: new Float64Array([1, 0, 0, 0]),
    set: new Int32Array([0]),
  });
  assert.deepEqual(high, {
    label: 5,
    instances: 4,
    without: 1,
    frequencies: new Float64Array([0.25, 0.5, 0.75, 0.25]),
    set: new Int32Array([2, 1]),
  });
});

Deno.test("subsetFrequencies: the share decides, its own value included", () => {
  const set = (
    share: number,
  ) => [
    ...subsetFrequencies(subsets.slice(0, 4), [0, 0, 0, 0], 4, share)[0]!.set,
  ];
  assert.deepEqual(set(0.25), [2, 1, 0, 3]);
  assert.deepEqual(set(0.75), [2]);
  assert.deepEqual(set(0.76), []);
});

Deno.test("subsetFrequencies: a unit in two subsets of an instance counts once", () => {
  const twice = [[new Int32Array([1]), new Int32Array([1, 0])]];
  const [only] = subsetFrequencies(twice, [0], 2);
  assert.deepEqual([...only!.frequencies], [1, 1]);
});

Deno.test("subsetFrequencies: refuses what cannot be counted", () => {
  assert.throws(() => subsetFrequencies(subsets, [1], 4), RangeError);
  assert.throws(
    () => subsetFrequencies(subsets, [0, 0, 0, 0, 0], 3),
    RangeError,
  );
  for (const share of [0, 1.1, NaN]) {
    assert.throws(
      () => subsetFrequencies(subsets, [0, 0, 0, 0, 0], 4, share),
      RangeError,
    );
  }
  assert.deepEqual(subsetFrequencies([], [], 4), []);
});
