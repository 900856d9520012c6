/**
 * What an explainer may rely on in its instances.
 *
 * @module
 */
import type { Batch } from "../contracts/batch.ts";
import type { Model } from "../contracts/model.ts";
import { ndArray, rowsOf } from "../contracts/nd_array.ts";

/**
 * Throws unless the batch fits the model.
 *
 * @throws {RangeError} when rows are not of the model's input shape, a target is not an output of
 *   the model, or the lists differ in length.
 *
 * @example
 * ```ts
 * import { checkBatch } from "./check_batch.ts";
 * import { linearModel } from "../testing/linear_model.ts";
 * import { toyBatch } from "../testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => checkBatch(linearModel([1, 2]), toyBatch([[1, 2, 3]])), RangeError);
 * ```
 */
export function checkBatch(model: Model, batch: Batch): void {
  const { inputs, targets, instances } = batch;
  const rows = rowsOf(inputs);
  ndArray(inputs.shape, inputs.data);
  if (inputs.shape.slice(1).join() !== model.inputShape.join()) {
    throw new RangeError(
      `Cannot explain rows: each must have shape [${model.inputShape}], current value is [${
        inputs.shape.slice(1)
      }]`,
    );
  }
  if (targets.length !== rows || instances.length !== rows) {
    throw new RangeError(
      `Cannot explain rows: each needs a target and an instance number, current value is ${targets.length} targets and ${instances.length} numbers for ${rows} rows`,
    );
  }
  for (const target of targets) {
    if (target < 0 || target >= model.outputs) {
      throw new RangeError(
        `Cannot explain an output: targets must lie in [0, ${model.outputs}), current value is ${target}`,
      );
    }
  }
}
