/**
 * The gradient of `Tile`.
 *
 * @module
 */
import {
  type GradConfig,
  type NamedAttrMap,
  reshape,
  sum,
  type Tensor,
} from "@tensorflow/tfjs-core";
import { sizeOf } from "../../core/contracts/nd_array.ts";

/**
 * Gradient of `Tile` by one sum per axis. TF.js makes a slice and a sum per repetition; layer
 * normalisation has one for every token of every row.
 *
 * @example
 * ```ts
 * import { grad, mul, sum, tensor1d, tile } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const gradient = grad((x) => sum(mul(tile(x, [2]), tensor1d([1, 2, 30, 40]))))(tensor1d([0, 0]));
 * assert.deepEqual([...await gradient.data()], [31, 42]);
 * ```
 */
export const tileGradient: GradConfig = {
  kernelName: "Tile",
  inputsToSave: ["x"],
  gradFunc: (upstream, [x], attrs) => ({
    x: () => {
      const { reps } = attrs as NamedAttrMap & { reps: number[] };
      const { shape } = x!;
      let gradients = upstream as Tensor;
      for (const [axis, times] of reps.entries()) {
        if (times === 1) continue;
        // The axes before this one have their original lengths already.
        const before = sizeOf(shape.slice(0, axis));
        gradients = sum(
          reshape(gradients, [before, times, shape[axis]!, -1]),
          1,
        );
      }
      return reshape(gradients, shape);
    },
  }),
};
