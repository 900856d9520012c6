/**
 * A rule as a model.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import {
  functionModel,
  type RowFunction,
} from "../../core/testing/function_model.ts";

/**
 * A function of inputs in the rule's order, as a model of inputs in stored order.
 *
 * Exact in float64; its head is `value`.
 *
 * @example
 * ```ts
 * import { ruleModel } from "./rule_model.ts";
 * import assert from "node:assert/strict";
 * const first = {
 *   inputs: 2,
 *   value: (x: ArrayLike<number>) => x[0]!,
 *   gradient: () => [1, 0],
 * };
 * const { data } = await ruleModel(first, Int32Array.of(1, 0)).predict({
 *   shape: [1, 2],
 *   data: new Float32Array([3, 4]),
 * });
 * assert.deepEqual([...data], [4]);
 * ```
 */
export function ruleModel(
  f: RowFunction,
  columns: Int32Array,
): Model & Required<Pick<Model, "gradient">> {
  const ordered = (row: ArrayLike<number>) =>
    Float64Array.from(columns, (column) => row[column]!);
  return functionModel({
    inputs: f.inputs,
    value: (row) => f.value(ordered(row)),
    gradient(row) {
      const gradients = f.gradient(ordered(row));
      const stored = new Float64Array(f.inputs);
      columns.forEach((column, input) => stored[column] = gradients[input]!);
      return stored;
    },
  });
}
