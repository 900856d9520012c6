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

/** The logits of rows, and the rows' gradient of Σ seed · logits, where `seed` may depend on the logits. */
export type Slopes = (
  inputs: Tensor,
  seed: (logits: Tensor) => Tensor,
) => [logits: Tensor, slopes: Tensor];

/**
 * {@linkcode Slopes} of a function whose ops have gradients.
 *
 * @example
 * ```ts
 * import { onesLike, square, tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "./backends.ts";
 * import { tapeSlopes } from "./tape_slopes.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const [values, slopes] = tapeSlopes(square)(tensor2d([[3]]), onesLike);
 * assert.deepEqual([...await values.data(), ...await slopes.data()], [9, 6]);
 * ```
 */
export function tapeSlopes(forward: (inputs: Tensor) => Tensor): Slopes {
  return (inputs, seed) => {
    const read = customGrad((...given) => {
      const [z, save] = given as [Tensor, GradSaveFunc];
      save([z]);
      return {
        value: clone(z),
        gradFunc: (_, saved) => seed((saved as Tensor[])[0]!),
      };
    });
    const { value, grad } = valueAndGrad((x: Tensor) => read(forward(x)))(
      inputs,
    );
    return [value, grad];
  };
}
