/**
 * The ground truth for the oracle controls.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import { ndArray } from "../../../core/contracts/nd_array.ts";

/**
 * A copy of the batch's relevance, flat.
 *
 * @throws {RangeError} when the batch carries no relevance of the inputs' shape.
 *
 * @example
 * ```ts
 * import { relevanceOf } from "./relevance_of.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => relevanceOf(toyBatch([[1, 2]])), RangeError);
 * ```
 */
export function relevanceOf({ inputs, truth }: Batch): Float64Array {
  if (!truth?.relevance) {
    throw new RangeError(
      "Cannot look the truth up: the batch must carry relevance, current value is undefined",
    );
  }
  return Float64Array.from(ndArray(inputs.shape, truth.relevance.data).data);
}
