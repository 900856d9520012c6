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
  const text = JSON.stringify(sorted("", value), undefined, indent);
  return indent === 0
    ? text
    : text.replaceAll(NUMBERS, (list) => list.replaceAll(/\n */g, ""));
}

/** The value with the keys of all objects in order: itself where they are. */
function sorted(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError(
      `Cannot write JSON: "${key}" must be finite, current value is ${value}`,
    );
  }
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return sortedItems(key, value);
  const names = Object.keys(value);
  const items = value as Readonly<Record<string, unknown>>;
  let changed: [string, unknown][] | undefined;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const same = sorted(name, items[name]);
    if (same !== items[name] || i > 0 && names[i - 1]! > name) {
      changed ??= Object.entries(items);
      changed[i]![1] = same;
    }
  }
  if (!changed) return value;
  return Object.fromEntries(changed.sort(([a], [b]) => a < b ? -1 : 1));
}

function sortedItems(
  key: string,
  items: readonly unknown[],
): readonly unknown[] {
  // Most of a record is long lists of numbers.
  let start = 0;
  while (start < items.length && Number.isFinite(items[start] ?? 0)) start++;
  let changed: unknown[] | undefined;
  for (let i = start; i < items.length; i++) {
    const same = sorted(key, items[i]);
    if (same !== items[i]) (changed ??= [...items])[i] = same;
  }
  return changed ?? items;
}
