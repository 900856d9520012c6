/**
 * A linear toy model.
 *
 * @module
 */
import type { Model } from "../contracts/model.ts";
import { functionModel } from "./function_model.ts";

/**
 * w · x + b.
 *
 * Attributions with completeness are w ⊙ (x − baseline).
 *
 * @example
 * ```ts
 * import { linearModel } from "./linear_model.ts";
 * import assert from "node:assert/strict";
 * const outputs = await linearModel([2, 3], 1).predict({
 *   shape: [1, 2],
 *   data: new Float32Array([1, 1]),
 * });
 * assert.deepEqual([...outputs.data], [6]);
 * ```
 */
export function linearModel(
  weights: readonly number[],
  bias = 0,
): Model & Required<Pick<Model, "gradient">> {
  return functionModel({
    inputs: weights.length,
    value: (row) => weights.reduce((sum, w, i) => sum + w * row[i]!, bias),
    gradient: () => weights,
  });
}
