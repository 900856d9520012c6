/**
 * Checks that units cover all inputs.
 *
 * @module
 */
import type { Units } from "../../core/contracts/queries.ts";

/**
 * Throws unless each of `size` inputs has a unit.
 *
 * @throws {RangeError} when the units leave inputs out, which could then be neither on nor off.
 *
 * @example
 * ```ts
 * import { checkCovered } from "./check_covered.ts";
 * import { singletonUnits } from "../../core/rows/units.ts";
 * import assert from "node:assert/strict";
 * checkCovered(singletonUnits(3), 3);
 * assert.throws(() => checkCovered(singletonUnits(3), 4), RangeError);
 * ```
 */
export function checkCovered({ positions }: Units, size: number): void {
  if (positions.length !== size) {
    throw new RangeError(
      `Cannot switch units: they must cover all ${size} inputs, current value is ${positions.length}`,
    );
  }
}
