/**
 * Values per unit from values per input.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Units } from "../../core/contracts/queries.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { areSingletons, unitCount } from "../../core/rows/units.ts";

/**
 * `[rows, units]`: `fold` over each unit's members, in float64.
 *
 * - `fold` of one value must be that value.
 * - Inputs of no unit are left out.
 *
 * @throws {RangeError} when `values` are not of `inputs`' shape.
 *
 * @example
 * ```ts
 * import { byUnit } from "./by_unit.ts";
 * import assert from "node:assert/strict";
 * const values = { shape: [1, 3], data: new Float64Array([1, 2, 5]) };
 * const units = { offsets: new Int32Array([0, 2, 3]), positions: new Int32Array([0, 2, 1]) };
 * const largest = byUnit(values, values, units, (members) => Math.max(...members));
 * assert.deepEqual([...largest.data], [5, 2]);
 * ```
 */
export function byUnit(
  values: NdArray,
  inputs: NdArray,
  units: Units,
  fold: (members: Float64Array) => number,
): NdArray<Float64Array> {
  if (`${values.shape}` !== `${inputs.shape}`) {
    throw new RangeError(
      `Cannot score values: they must have the inputs' shape [${inputs.shape}], current value is [${values.shape}]`,
    );
  }
  const rows = rowsOf(inputs);
  if (areSingletons(units)) {
    return {
      shape: [rows, rowSize(inputs)],
      data: new Float64Array(values.data),
    };
  }
  const { offsets, positions } = units;
  const count = unitCount(units);
  const data = new Float64Array(rows * count);
  for (let i = 0; i < rows; i++) {
    const row = rowAt(values, i);
    for (let unit = 0; unit < count; unit++) {
      const members = positions.subarray(offsets[unit], offsets[unit + 1]);
      data[i * count + unit] = fold(
        Float64Array.from(members, (at) => row[at]!),
      );
    }
  }
  return { shape: [rows, count], data };
}
