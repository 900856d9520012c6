/**
 * Rates of change of the output along the steps of units.
 *
 * @module
 */
import type { Units } from "../../core/contracts/queries.ts";

/** Steps no longer than this have no effect. */
const LEAST_STEP = 1e-12;

/**
 * |Σ ∂f · Δx| over each unit's inputs on the way from `input` to `point`, divided by the step's
 * Euclidean length where `divided`: |∂f| for a unit of one input.
 *
 * 0 where the step is no longer than 1e-12, as in SensX's walks.
 *
 * @example
 * ```ts
 * import { unitRates } from "./unit_rates.ts";
 * import assert from "node:assert/strict";
 * const units = { offsets: new Int32Array([0, 2, 3]), positions: new Int32Array([0, 2, 1]) };
 * assert.deepEqual([...unitRates(units, [1, -7, 2], [0, 0, 0], [3, 5, 4], true)], [11 / 5, 7]);
 * ```
 */
export function unitRates(
  { offsets, positions }: Units,
  gradients: ArrayLike<number>,
  input: ArrayLike<number>,
  point: ArrayLike<number>,
  divided: boolean,
): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, unit) => {
    const members = positions.subarray(offsets[unit], offsets[unit + 1]);
    const step = Float64Array.from(members, (i) => point[i]! - input[i]!);
    const length = Math.hypot(...step);
    if (length <= LEAST_STEP) return 0;
    let rate = 0;
    // A share of ±1 for a single input keeps every digit of its gradient.
    members.forEach((i, k) =>
      rate += gradients[i]! * (divided ? step[k]! / length : step[k]!)
    );
    return Math.abs(rate);
  });
}
