/**
 * Groups of inputs that are replaced together.
 *
 * @module
 */
import type { Units } from "../contracts/queries.ts";

/**
 * `units`, or every one of `size` inputs on its own.
 *
 * @example
 * ```ts
 * import { unitsOr } from "./units.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...unitsOr(undefined, 3).positions], [0, 1, 2]);
 * ```
 */
export function unitsOr(units: Units | undefined, size: number): Units {
  return units ?? {
    offsets: Int32Array.from({ length: size + 1 }, (_, i) => i),
    positions: Int32Array.from({ length: size }, (_, i) => i),
  };
}

/** Number of units. */
export function unitCount(units: Units): number {
  return units.offsets.length - 1;
}
