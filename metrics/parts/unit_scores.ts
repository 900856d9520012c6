/**
 * Attributions per unit.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { byUnit } from "./by_unit.ts";

/**
 * Attributions `[rows, units]` in float64: the mean over each unit's members, with signs.
 *
 * - The mean, since methods that explain units write one value to every member: it returns that
 *   value exactly and does not favour large units.
 * - A magnitude is taken of the mean, so members that cancel make an unimportant unit.
 * - A NaN member makes its unit NaN.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { unitScores } from "./unit_scores.ts";
 * import assert from "node:assert/strict";
 * const attributions = { shape: [1, 3], data: new Float64Array([1, 7, 2]) };
 * const units = { offsets: new Int32Array([0, 2, 3]), positions: new Int32Array([0, 2, 1]) };
 * assert.deepEqual([...unitScores(attributions, attributions, { units }).data], [1.5, 7]);
 * ```
 */
export function unitScores(
  attributions: NdArray,
  inputs: NdArray,
  context: Pick<Context, "units">,
): NdArray<Float64Array> {
  return byUnit(attributions, inputs, context.units, mean);
}

/**
 * Summed as differences from the first, so that equal members have exactly that mean, and equal
 * units stay tied.
 */
function mean(members: Float64Array): number {
  const first = members[0]!;
  if (members.length === 1) return first;
  return first +
    members.reduce((sum, value) => sum + (value - first), 0) / members.length;
}
