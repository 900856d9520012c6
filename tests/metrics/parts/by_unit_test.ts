import assert from "node:assert/strict";
import { singletonUnits } from "../../../core/rows/units.ts";
import { byUnit } from "../../../metrics/parts/by_unit.ts";

const values = {
  shape: [2, 2, 2],
  data: new Float32Array([1, 2, 3, 4, 5, 6, 7, 8]),
};
const sum = (members: Float64Array) => members.reduce((a, b) => a + b);

Deno.test("byUnit: with single inputs every value on its own, in float64", () => {
  const all = byUnit(values, values, singletonUnits(4), sum);
  assert.deepEqual(all.shape, [2, 4]);
  assert.deepEqual(all.data, Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8));
});

Deno.test("byUnit: folds the members of each unit in each row, and leaves the rest out", () => {
  const units = {
    offsets: Int32Array.of(0, 1, 3),
    positions: Int32Array.of(2, 3, 0),
  };
  const all = byUnit(values, values, units, sum);
  assert.deepEqual(all, { shape: [2, 2], data: Float64Array.of(3, 5, 7, 13) });
});

Deno.test("byUnit: another shape than the inputs' is refused, even of equal size", () => {
  const flat = { shape: [2, 4], data: values.data };
  assert.throws(() => byUnit(flat, values, singletonUnits(4), sum), RangeError);
});
