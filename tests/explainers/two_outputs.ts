/**
 * A model with two outputs.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowSize, rowsOf } from "../../core/contracts/nd_array.ts";

/**
 * Two one-output models over the same inputs, side by side; rows may come in any shape that holds
 * their inputs.
 */
export function twoOutputs(
  pair: readonly [
    Model & Required<Pick<Model, "gradient">>,
    Model & Required<Pick<Model, "gradient">>,
  ],
  inputShape: readonly number[] = pair[0].inputShape,
): Model & Required<Pick<Model, "gradient">> {
  const flat = (inputs: NdArray) => ({
    shape: [rowsOf(inputs), rowSize(inputs)],
    data: inputs.data,
  });
  return {
    inputShape,
    outputs: 2,
    head: "value",
    async predict(inputs) {
      const [a, b] = await Promise.all(
        pair.map((m) => m.predict(flat(inputs))),
      );
      const rows = rowsOf(inputs);
      const data = Float64Array.from(
        { length: 2 * rows },
        (_, i) => (i % 2 === 0 ? a! : b!).data[i >> 1]!,
      );
      return { shape: [rows, 2], data };
    },
    async gradient(inputs, targets) {
      const [a, b] = await Promise.all(
        pair.map((m) => m.gradient(flat(inputs), targets)),
      );
      const size = rowSize(inputs);
      const data = Float64Array.from(
        inputs.data,
        (_, i) => (targets[Math.floor(i / size)] === 0 ? a! : b!).data[i]!,
      );
      return { shape: inputs.shape, data };
    },
  };
}
