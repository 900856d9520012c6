/**
 * Jaccard distance of two sets.
 *
 * @module
 */

/**
 * 1 − |a ∩ b| / |a ∪ b|, in [0, 1]; a metric on sets. Repeated members count once; two empty sets
 * are equal, so 0.
 *
 * @example
 * ```ts
 * import { jaccardDistance } from "./jaccard_distance.ts";
 * import assert from "node:assert/strict";
 * assert.equal(jaccardDistance(new Int32Array([1, 2, 3]), new Int32Array([3, 4])), 0.75);
 * ```
 */
export function jaccardDistance<T>(a: Iterable<T>, b: Iterable<T>): number {
  const [left, right] = [new Set(a), new Set(b)];
  const all = left.union(right).size;
  return all === 0 ? 0 : left.symmetricDifference(right).size / all;
}
