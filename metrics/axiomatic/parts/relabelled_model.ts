/**
 * A model whose inputs are permuted.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";

/**
 * The model of rows that were relabelled by `from`: it first maps every input back.
 *
 * - It has outputs, and gradients where the model has them, but no layers.
 * - Cost: what the model costs.
 *
 * @example
 * ```ts
 * import { relabelledModel } from "./relabelled_model.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import assert from "node:assert/strict";
 * const model = relabelledModel(
 *   linearModel([1, 10, 100]),
 *   Int32Array.of(1, 2, 0),
 * );
 * const outputs = await model.predict({
 *   shape: [1, 3],
 *   data: Float32Array.of(2, 3, 1),
 * }); // 1, 2, 3 relabelled
 * assert.deepEqual([...outputs.data], [321]);
 * ```
 */
export function relabelledModel(model: Model, from: Int32Array): Model {
  const back = inverse(from);
  const { inputShape, outputs, head } = model;
  return {
    inputShape,
    outputs,
    head,
    predict: (inputs) => model.predict(relabel(inputs, back)),
    ...model.gradient && {
      gradient: async (inputs: NdArray, targets: Int32Array) =>
        relabel(await model.gradient!(relabel(inputs, back), targets), from),
    },
  };
}

/** Rows whose position p holds the value from position `from[p]`. */
export function relabel(
  { shape, data }: NdArray,
  from: Int32Array,
): NdArray {
  const size = from.length;
  const at = (i: number) => i - i % size + from[i % size]!;
  return {
    shape,
    data: data instanceof Float32Array
      ? data.map((_, i) => data[at(i)]!)
      : data.map((_, i) => data[at(i)]!),
  };
}

/** The relabelling that undoes this one. */
export function inverse(from: Int32Array): Int32Array {
  const back = new Int32Array(from.length);
  from.forEach((at, p) => back[at] = p);
  return back;
}
