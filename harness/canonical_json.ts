/**
 * JSON with one spelling per value.
 *
 * @module
 */

/**
 * JSON text with object keys sorted: equal values give equal text, so it can be hashed and compared byte for byte.
 *
 * @throws {TypeError} on NaN or an infinite number, which JSON cannot hold.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "./canonical_json.ts";
 * import assert from "node:assert/strict";
 * assert.equal(canonicalJson({ b: 1, a: [true, null] }), canonicalJson({ a: [true, null], b: 1 }));
 * ```
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, sortKeys, indent);
}

function sortKeys(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError(
      `Cannot write JSON: "${key}" must be finite, current value is ${value}`,
    );
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1),
  );
}
