/**
 * Models over images and sequences.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import { rowSize, rowsOf } from "../../core/contracts/nd_array.ts";

/** A model of flat inputs that takes them in this shape. */
export function shaped(model: Model, inputShape: readonly number[]): Model {
  return {
    inputShape,
    outputs: model.outputs,
    head: model.head,
    predict: (inputs) =>
      model.predict({
        shape: [rowsOf(inputs), rowSize(inputs)],
        data: inputs.data,
      }),
  };
}
