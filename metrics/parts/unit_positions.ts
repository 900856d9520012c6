/**
 * Inputs of units.
 *
 * @module
 */
import type { Units } from "../../core/contracts/queries.ts";
import { areSingletons } from "../../core/rows/units.ts";

/**
 * Flat positions of `chosen` units, one unit after the other.
 *
 * @example
 * ```ts
 * import { unitPositions } from "./unit_positions.ts";
 * import assert from "node:assert/strict";
 * const units = { offsets: new Int32Array([0, 2, 3]), positions: new Int32Array([0, 2, 1]) };
 * assert.deepEqual([...unitPositions(units, Int32Array.of(1, 0))], [1, 0, 2]);
 * ```
 */
export function unitPositions(
  units: Units,
  chosen: Int32Array,
): Int32Array {
  if (areSingletons(units)) return chosen;
  const { offsets, positions } = units;
  return Int32Array.from(
    Array.from(
      chosen,
      (unit) => [...positions.subarray(offsets[unit], offsets[unit + 1])],
    ).flat(),
  );
}
