/**
 * Scores of single rows.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { scorePairs } from "../../parts/score_pairs.ts";

/**
 * `score` of each row; NaN where it holds NaN.
 *
 * @example
 * ```ts
 * import { scoreRows } from "./score_rows.ts";
 * import assert from "node:assert/strict";
 * const rows = { shape: [2, 1], data: new Float64Array([1, NaN]) };
 * assert.deepEqual([...scoreRows(rows, ([a]) => a! + 1)], [2, NaN]);
 * ```
 */
export function scoreRows(
  values: NdArray<Float64Array>,
  score: (row: Float64Array) => number,
): Float64Array {
  return scorePairs(values, values, score);
}
