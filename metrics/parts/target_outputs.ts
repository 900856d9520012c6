/**
 * The explained output of each row.
 *
 * @module
 */
import type { Model, NdArray } from "../../core/contracts.ts";

/**
 * `output[targets[row]]` of every row, in one call of the model.
 *
 * @example
 * ```ts
 * import { targetOutputs } from "./target_outputs.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import assert from "node:assert/strict";
 * const inputs = { shape: [1, 2], data: new Float32Array([1, 1]) };
 * assert.deepEqual([...await targetOutputs(linearModel([2, 3]), inputs, new Int32Array([0]))], [5]);
 * ```
 */
export async function targetOutputs(
  model: Model,
  inputs: NdArray,
  targets: Int32Array,
): Promise<Float64Array> {
  const { data } = await model.predict(inputs);
  return Float64Array.from(
    targets,
    (target, i) => data[i * model.outputs + target]!,
  );
}
