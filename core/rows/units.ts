/**
 * Units: groups of inputs that are replaced together.
 *
 * @module
 */
import type { Units } from "../contracts/queries.ts";

/** Results of {@linkcode singletonUnits}, which are recognised without reading positions. */
const singletons = new WeakSet<Units>();

/**
 * Units that are single inputs: one per input.
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
 * Whether `units` come from {@linkcode singletonUnits}: unit i is then input i.
 *
 * False for equal units from anywhere else.
 */
export function areSingletons(units: Units): boolean {
  return singletons.has(units);
}

/** `units`, or one unit per input where there are none: the units of a query. */
export function unitsOr(units: Units | undefined, size: number): Units {
  return units ?? singletonUnits(size);
}

/** Number of units. */
export function unitCount(units: Units): number {
  return units.offsets.length - 1;
}
