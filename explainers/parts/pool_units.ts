/**
 * From one value per input to one value per unit.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Units } from "../../core/contracts/queries.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import { spreadUnits } from "./spread_units.ts";

/**
 * The members of each unit reduced to one value by `pool`, which every member then carries. A unit
 * of one input keeps its value; inputs of no unit get 0.
 *
 * @example
 * ```ts
 * import { poolUnits } from "./pool_units.ts";
 * import assert from "node:assert/strict";
 * const pair = { offsets: new Int32Array([0, 2, 3]), positions: new Int32Array([0, 2, 1]) };
 * const values = { shape: [1, 3], data: new Float64Array([1, 2, 4]) };
 * assert.deepEqual([...poolUnits(values, pair, (a, b) => a + b).data], [5, 2, 5]);
 * ```
 */
export function poolUnits(
  values: NdArray,
  units: Units,
  pool: (a: number, b: number) => number,
): NdArray<Float64Array> {
  const count = unitCount(units);
  const pooled = new Float64Array(rowsOf(values) * count);
  for (let row = 0; row < rowsOf(values); row++) {
    const members = rowAt(values, row);
    for (let unit = 0; unit < count; unit++) {
      const first = units.offsets[unit]!;
      let value = members[units.positions[first]!]!;
      for (let i = first + 1; i < units.offsets[unit + 1]!; i++) {
        value = pool(value, members[units.positions[i]!]!);
      }
      pooled[row * count + unit] = value;
    }
  }
  return spreadUnits(values, units, pooled);
}
