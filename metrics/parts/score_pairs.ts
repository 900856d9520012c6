/**
 * Two lists of values compared instance by instance.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";

/**
 * `score` of each row of `left` with the same row of `right`; NaN where either holds NaN.
 *
 * @example
 * ```ts
 * import { scorePairs } from "./score_pairs.ts";
 * import assert from "node:assert/strict";
 * const left = { shape: [2, 1], data: new Float64Array([1, NaN]) };
 * assert.deepEqual([...scorePairs(left, left, ([a], [b]) => a! + b!)], [2, NaN]);
 * ```
 */
export function scorePairs(
  left: NdArray<Float64Array>,
  right: NdArray<Float64Array>,
  score: (left: Float64Array, right: Float64Array) => number,
): Float64Array {
  return Float64Array.from({ length: rowsOf(left) }, (_, i) => {
    const a = rowAt(left, i);
    const b = rowAt(right, i);
    return a.some(Number.isNaN) || b.some(Number.isNaN) ? NaN : score(a, b);
  });
}
