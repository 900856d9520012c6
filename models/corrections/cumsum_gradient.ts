/**
 * The gradient of cumulative sums.
 *
 * @module
 */
import {
  cumsum,
  type GradConfig,
  type NamedAttrMap,
  type Tensor,
} from "@tensorflow/tfjs-core";

/**
 * Corrected gradient of `Cumsum`: the cumulative sum of the gradients in the opposite direction.
 * TF.js moves the axis to the end for that, and leaves it there.
 *
 * @example
 * ```ts
 * import { cumsum, grad, mul, sum, tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const seed = tensor2d([1, 20, 300, 4000], [2, 2]);
 * const gradient = grad((x) => sum(mul(cumsum(x, 0), seed)))(tensor2d([0, 0, 0, 0], [2, 2]));
 * assert.deepEqual([...await gradient.data()], [301, 4020, 300, 4000]);
 * ```
 */
export const cumsumGradient: GradConfig = {
  kernelName: "Cumsum",
  inputsToSave: ["x"],
  gradFunc: (upstream, _, attributes) => ({
    x: () => {
      const { axis, exclusive, reverse } = attributes as
        & NamedAttrMap
        & Attributes;
      return cumsum(upstream as Tensor, axis, exclusive, !reverse);
    },
  }),
};

interface Attributes {
  readonly axis: number;
  readonly exclusive: boolean;
  readonly reverse: boolean;
}
