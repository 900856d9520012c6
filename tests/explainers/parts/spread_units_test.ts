import assert from "node:assert/strict";
import { spreadUnits } from "../../../explainers/parts/spread_units.ts";
import { grouped } from "../grouped.ts";

Deno.test("spreadUnits: every member carries its unit's value, per row", () => {
  const inputs = { shape: [2, 2, 2], data: new Float32Array(8) };
  const { shape, data } = spreadUnits(inputs, grouped([[3, 0], [1, 2]]), [
    1,
    2,
    3,
    4,
  ]);
  assert.deepEqual(shape, [2, 2, 2]);
  assert.deepEqual([...data], [1, 2, 2, 1, 3, 4, 4, 3]);
});

Deno.test("spreadUnits: an input of no unit gets 0", () => {
  const inputs = { shape: [1, 3], data: new Float32Array([7, 7, 7]) };
  assert.deepEqual([...spreadUnits(inputs, grouped([[1]]), [5]).data], [
    0,
    5,
    0,
  ]);
});
