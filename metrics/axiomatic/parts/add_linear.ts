/**
 * A model plus a linear function.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";

/**
 * The model with outputs scale · f(x) + gradients · x, where `gradients` are flat `[outputs,
 * inputs]`.
 *
 * - It has outputs, and gradients where the model has them, but no layers.
 * - Cost: what the model costs.
 *
 * @example
 * ```ts
 * import { addLinear } from "./add_linear.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import assert from "node:assert/strict";
 * const model = addLinear(linearModel([1, 3]), 2, Float64Array.of(0, 5));
 * const outputs = await model.predict({ shape: [1, 2], data: Float32Array.of(1, 1) });
 * assert.deepEqual([...outputs.data], [13]);
 * ```
 */
export function addLinear(
  model: Model,
  scale: number,
  gradients: Float64Array,
): Model {
  const { inputShape, outputs, head } = model;
  const size = gradients.length / outputs;
  const gradientAt = (output: number, at: number) =>
    gradients[output * size + at]!;
  return {
    inputShape,
    outputs,
    head,
    async predict(inputs) {
      const { shape, data } = await model.predict(inputs);
      const sums = data.map((y, i) => {
        const row = rowAt(inputs, Math.floor(i / outputs));
        let sum = scale * y;
        for (let at = 0; at < size; at++) {
          sum += gradientAt(i % outputs, at) * row[at]!;
        }
        return sum;
      });
      return { shape, data: sums };
    },
    ...model.gradient && {
      async gradient(inputs: NdArray, targets: Int32Array) {
        const { shape, data } = await model.gradient!(inputs, targets);
        const sums = Float64Array.from(
          data,
          (value, i) =>
            scale * value +
            gradientAt(targets[Math.floor(i / size)]!, i % size),
        );
        return { shape, data: sums };
      },
    },
  };
}
