/**
 * A toy model that is a sum of functions of single inputs.
 *
 * @module
 */
import type { Model } from "../contracts/model.ts";
import { functionModel } from "./function_model.ts";

/** A function of one input, with its derivative. */
export interface Part {
  /** g(x). */
  readonly value: (x: number) => number;
  /** g'(x). */
  readonly gradient: (x: number) => number;
}

/**
 * Σ g_i(x_i).
 *
 * Attributions that are Shapley values are g_i(x_i) − E g_i(absent).
 *
 * @example
 * ```ts
 * import { additiveModel } from "./additive_model.ts";
 * import assert from "node:assert/strict";
 * const square = { value: (x: number) => x * x, gradient: (x: number) => 2 * x };
 * const outputs = await additiveModel([square, square]).predict({
 *   shape: [1, 2],
 *   data: new Float32Array([1, 2]),
 * });
 * assert.deepEqual([...outputs.data], [5]);
 * ```
 */
export function additiveModel(
  parts: readonly Part[],
): Model & Required<Pick<Model, "gradient">> {
  return functionModel({
    inputs: parts.length,
    value: (row) =>
      parts.reduce((sum, part, i) => sum + part.value(row[i]!), 0),
    gradient: (row) => parts.map((part, i) => part.gradient(row[i]!)),
  });
}
