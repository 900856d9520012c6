/**
 * A multilinear toy model.
 *
 * @module
 */
import type { Model } from "../contracts/model.ts";
import { functionModel } from "./function_model.ts";

/** A coefficient, and the inputs (each at most once) whose product it multiplies. */
export type Term = readonly [coefficient: number, inputs: readonly number[]];

/**
 * Σ coefficient · Π inputs.
 *
 * Against a baseline of zeros, Shapley values divide the value of each term equally among its
 * inputs.
 *
 * @example
 * ```ts
 * import { multilinearModel } from "./multilinear_model.ts";
 * import assert from "node:assert/strict";
 * const outputs = await multilinearModel(3, [[2, [0, 1]]]).predict({
 *   shape: [1, 3],
 *   data: new Float32Array([3, 5, 7]),
 * });
 * assert.deepEqual([...outputs.data], [30]);
 * ```
 */
export function multilinearModel(
  inputs: number,
  terms: readonly Term[],
): Model & Required<Pick<Model, "gradient">> {
  const product = (
    row: ArrayLike<number>,
    [coefficient, members]: Term,
    except = -1,
  ) => members.reduce((p, i) => i === except ? p : p * row[i]!, coefficient);
  return functionModel({
    inputs,
    value: (row) => terms.reduce((sum, term) => sum + product(row, term), 0),
    gradient: (row) =>
      Array.from({ length: inputs }, (_, i) =>
        terms.reduce(
          (sum, term) =>
            term[1].includes(i) ? sum + product(row, term, i) : sum,
          0,
        )),
  });
}
