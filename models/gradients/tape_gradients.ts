/**
 * Gradients of any network, by TF.js's tape.
 *
 * @module
 */
import {
  clone,
  customGrad,
  type GradSaveFunc,
  type Tensor,
  valueAndGrad,
} from "@tensorflow/tfjs-core";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowTensor } from "../row_tensor.ts";

/**
 * The logits of rows, and the gradient of Σ seed · logits by the rows, where `seed` may depend on
 * the logits. Both have further rows, of zeros, where {@linkcode rowTensor} adds some.
 */
export type Gradients = (
  rows: NdArray,
  seed: (logits: Tensor) => Tensor,
) => [logits: Tensor, gradients: Tensor];

/**
 * {@linkcode Gradients} of a function whose ops have gradients.
 *
 * @example
 * ```ts
 * import { onesLike, square } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import { tapeGradients } from "./tape_gradients.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const rows = { shape: [2, 1], data: new Float32Array([3, 4]) };
 * const [values, gradients] = tapeGradients(square)(rows, onesLike);
 * assert.deepEqual([...await values.data(), ...await gradients.data()], [9, 16, 6, 8]);
 * ```
 */
export function tapeGradients(forward: (inputs: Tensor) => Tensor): Gradients {
  return (rows, seed) => {
    const read = customGrad((...values) => {
      const [z, save] = values as [Tensor, GradSaveFunc];
      save([z]);
      return {
        value: clone(z),
        gradFunc: (_, saved) => seed((saved as Tensor[])[0]!),
      };
    });
    const { value, grad } = valueAndGrad((x: Tensor) => read(forward(x)))(
      rowTensor(rows),
    );
    return [value, grad];
  };
}
