/**
 * The nearest of several names.
 *
 * @module
 */

/**
 * The entry of `names` with the smallest edit distance to `name` (Levenshtein, 1966); of ties the
 * first.
 *
 * @throws {RangeError} when `names` is empty.
 *
 * @example
 * ```ts
 * import { nearest } from "./nearest.ts";
 * import assert from "node:assert/strict";
 * assert.equal(nearest("salency", ["sensx", "saliency"]), "saliency");
 * ```
 */
export function nearest(name: string, names: readonly string[]): string {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of names) {
    const distance = editDistance(name, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  if (best === undefined) {
    throw new RangeError(
      `Cannot name the nearest of "${name}": there are no names, current value is []`,
    );
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(
        previous[j]! + 1,
        row[j - 1]! + 1,
        previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      ));
    }
    previous = row;
  }
  return previous[b.length]!;
}
