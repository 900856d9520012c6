/**
 * Copies of what plug-ins are handed.
 *
 * @module
 */

/**
 * A copy that shares no array with the original, so that whoever writes to it changes nothing else.
 *
 * - Typed arrays, lists and plain objects are copied at every depth.
 * - Functions and instances of classes stay what they are.
 *
 * @example
 * ```ts
 * import { ownCopy } from "./own_copy.ts";
 * import assert from "node:assert/strict";
 * const inputs = { shape: [1, 2], data: new Float32Array(4).subarray(0, 2) };
 * const copy = ownCopy(inputs);
 * copy.data.fill(1);
 * assert.deepEqual([...inputs.data], [0, 0]);
 * assert.equal(copy.data.buffer.byteLength, 8);
 * ```
 */
export function ownCopy<T>(value: T): T {
  return copyOf(value) as T;
}

function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (
    value instanceof Float32Array || value instanceof Float64Array ||
    value instanceof Int32Array || value instanceof Uint8Array
  ) return value.slice();
  if (Array.isArray(value)) return value.map(copyOf);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, copyOf(part)]),
  );
}
