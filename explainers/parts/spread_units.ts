/**
 * From one value per unit to one value per input.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Units } from "../../core/contracts/queries.ts";
import { rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";

/**
 * Values `[rows, units]` written to every member of their unit, in the shape of `inputs`; inputs of
 * no unit get 0.
 *
 * @example
 * ```ts
 * import { spreadUnits } from "./spread_units.ts";
 * import assert from "node:assert/strict";
 * const pair = { offsets: new Int32Array([0, 2, 3]), positions: new Int32Array([0, 2, 1]) };
 * const inputs = { shape: [1, 3], data: new Float32Array(3) };
 * assert.deepEqual([...spreadUnits(inputs, pair, [5, 7]).data], [5, 7, 5]);
 * ```
 */
export function spreadUnits(
  inputs: NdArray,
  units: Units,
  values: ArrayLike<number>,
): NdArray<Float64Array> {
  const size = rowSize(inputs);
  const count = unitCount(units);
  const data = new Float64Array(inputs.data.length);
  for (let row = 0; row < rowsOf(inputs); row++) {
    for (let unit = 0; unit < count; unit++) {
      for (let i = units.offsets[unit]!; i < units.offsets[unit + 1]!; i++) {
        data[row * size + units.positions[i]!] = values[row * count + unit]!;
      }
    }
  }
  return { shape: inputs.shape, data };
}
