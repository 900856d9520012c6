/**
 * Units: groups of inputs that are replaced together.
 *
 * @module
 */
import type { Units } from "../contracts/queries.ts";

/** What {@linkcode singletonUnits} made, recognised without a look at every position. */
const singletons = new WeakSet<Units>();

/**
 * Every one of `size` inputs as a unit of its own.
 *
 * @example
 * ```ts
 * import { singletonUnits } from "./units.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...singletonUnits(3).positions], [0, 1, 2]);
 * ```
 */
export function singletonUnits(size: number): Units {
  const units = {
    offsets: Int32Array.from({ length: size + 1 }, (_, i) => i),
    positions: Int32Array.from({ length: size }, (_, i) => i),
  };
  singletons.add(units);
  return units;
}

/**
 * Whether {@linkcode singletonUnits} made `units`: units and inputs then have the same numbers.
 *
 * False for equal units from anywhere else.
 */
export function areSingletons(units: Units): boolean {
  return singletons.has(units);
}

/** `units`, or every one of `size` inputs on its own: what a query without units means. */
export function unitsOr(units: Units | undefined, size: number): Units {
  return units ?? singletonUnits(size);
}

/** Number of units. */
export function unitCount(units: Units): number {
  return units.offsets.length - 1;
}
