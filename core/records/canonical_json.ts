/**
 * JSON with one text per value.
 *
 * @module
 */

/** A list of numbers over several lines; a string cannot contain a literal line break. */
const NUMBERS = /\[(?:\n *(?:-?[\d.]+(?:e[+-]?\d+)?|null),?)+\n *\]/g;

/**
 * JSON text with sorted object keys: equal values give equal texts, which can be hashed and
 * compared byte for byte.
 *
 * Where it is indented, lists of numbers stay on one line.
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
  const text = JSON.stringify(value, sortKeys, indent);
  return indent === 0
    ? text
    : text.replaceAll(NUMBERS, (list) => list.replaceAll(/\n */g, ""));
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
