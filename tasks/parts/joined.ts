/**
 * Joining rows into one array.
 *
 * @module
 */

/**
 * All values of arrays of equal length, in one array.
 *
 * @example
 * ```ts
 * import { joined } from "./joined.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(
 *   joined([Float32Array.of(1, 2), Float32Array.of(3, 4)]),
 *   Float32Array.of(1, 2, 3, 4),
 * );
 * ```
 */
export function joined(rows: readonly Float32Array[]): Float32Array {
  const size = rows[0]!.length;
  const data = new Float32Array(rows.length * size);
  rows.forEach((row, i) => data.set(row, i * size));
  return data;
}
