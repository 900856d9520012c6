/**
 * Ground truth of some of the instances.
 *
 * @module
 */
import { sliceRows } from "../contracts/nd_array.ts";
import type { Truth } from "../contracts/truth.ts";

/**
 * Ground truth of the instances `start … end − 1`, as views without copies.
 *
 * @example
 * ```ts
 * import { sliceTruth } from "./slice_truth.ts";
 * import assert from "node:assert/strict";
 * const relevance = { shape: [2, 1], data: new Float64Array([3, 4]) };
 * assert.deepEqual([...sliceTruth({ relevance }, 1, 2).relevance!.data], [4]);
 * ```
 */
export function sliceTruth(
  { relevance, mask, attributions }: Truth,
  start: number,
  end: number,
): Truth {
  return {
    ...(relevance && { relevance: sliceRows(relevance, start, end) }),
    ...(mask && { mask: sliceRows(mask, start, end) }),
    ...(attributions && {
      attributions: {
        semantics: attributions.semantics,
        values: sliceRows(attributions.values, start, end),
      },
    }),
  };
}
