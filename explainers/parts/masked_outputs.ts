/**
 * Outputs with units replaced by the baseline.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Model } from "../../core/contracts/model.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { ask } from "../../core/rows/query.ts";
import { checkCovered } from "./check_covered.ts";

/**
 * The output under every mask of `[masks, units]`, 1 = the instance's unit, 0 = the baseline's, for
 * every row of a batch: flat `[rows, masks]`.
 *
 * Cost: masks rows per instance.
 *
 * @throws {RangeError} when the units leave inputs out, which could then be neither on nor off.
 *
 * @example
 * ```ts
 * import { maskedOutputs } from "./masked_outputs.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const outputs = maskedOutputs(linearModel([2, 3]), toyContext(2), new Uint8Array([1, 1, 0, 1]));
 * assert.deepEqual([...await outputs(toyBatch([[1, 1]]))], [5, 3]);
 * ```
 */
export function maskedOutputs(
  model: Model,
  { units, baseline }: Pick<Context, "units" | "baseline">,
  masks: Uint8Array,
): (batch: Pick<Batch, "inputs" | "targets">) => Promise<Float64Array> {
  const size = sizeOf(model.inputShape);
  checkCovered(units, size);
  const background = { shape: [1, ...model.inputShape], data: baseline };
  return ({ inputs: rows, targets }) =>
    ask(model, { kind: "coalitions", rows, targets, background, masks, units });
}
