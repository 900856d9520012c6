import assert from "node:assert/strict";
import { singletonUnits } from "../../../core/rows/units.ts";
import { poolUnits } from "../../../explainers/parts/pool_units.ts";
import { grouped } from "../grouped.ts";

const values = {
  shape: [2, 3],
  data: new Float64Array([1, 2, 4, -1, -2, -4]),
};

Deno.test("poolUnits: reduces the members of each unit, per row", () => {
  const units = grouped([[2, 0], [1]]);
  const max = poolUnits(values, units, (a, b) => Math.max(a, b));
  assert.deepEqual([...max.data], [4, 2, 4, -1, -2, -1]);
  const sum = poolUnits(values, units, (a, b) => a + b);
  assert.deepEqual([...sum.data], [5, 2, 5, -5, -2, -5]);
});

Deno.test("poolUnits: leaves values as they are where every input is a unit", () => {
  const same = poolUnits(values, singletonUnits(3), () => NaN);
  assert.deepEqual(same, values);
  assert.notEqual(same.data, values.data);
});
