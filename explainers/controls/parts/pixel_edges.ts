/**
 * Controls that show edges.
 *
 * @module
 */
import type { Explainer } from "../../../core/contracts/explainer.ts";
import { imageShape } from "../../../core/images/image_shape.ts";
import { rowAt, rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";
import { poolUnits } from "../../parts/pool_units.ts";

/** Weights of a pixel and its eight neighbours, in reading order. */
export type Kernel = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

/**
 * The Euclidean norm of the kernels' responses at every pixel of every channel, and over the
 * members of a unit, without the model.
 *
 * - Pixels beyond the rim count as those on it.
 * - Errors: `prepare` throws `RangeError` when inputs are no images.
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { pixelEdges } from "./pixel_edges.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([0, 0, 0]), inputShape: [1, 3, 1] };
 * const explain = await pixelEdges([[0, 0, 0, -1, 0, 1, 0, 0, 0]])(
 *   model,
 *   {},
 *   toyContext(3),
 * );
 * const inputs = { shape: [1, 1, 3, 1], data: Float32Array.of(1, 4, 5) };
 * const { attributions } = await explain({
 *   inputs,
 *   targets: Int32Array.of(0),
 *   instances: Int32Array.of(0),
 * });
 * assert.deepEqual([...attributions.data], [3, 4, 1]);
 * ```
 */
export function pixelEdges(kernels: readonly Kernel[]): Explainer["prepare"] {
  return (model, _options, { units }) => {
    const [height, width, channels] = imageShape(model.inputShape);
    return (batch) => {
      const { inputs } = batch;
      const size = rowSize(inputs);
      const data = new Float64Array(inputs.data.length);
      for (let row = 0; row < rowsOf(inputs); row++) {
        const image = rowAt(inputs, row);
        for (let at = 0; at < size; at++) {
          const channel = at % channels;
          const x = Math.floor(at / channels) % width;
          const y = Math.floor(at / channels / width);
          let squares = 0;
          for (const kernel of kernels) {
            let sum = 0;
            for (const [k, weight] of kernel.entries()) {
              const i = within(y + Math.floor(k / 3) - 1, height);
              const j = within(x + k % 3 - 1, width);
              sum += weight * image[(i * width + j) * channels + channel]!;
            }
            squares += sum * sum;
          }
          data[row * size + at] = Math.sqrt(squares);
        }
      }
      const edges = { shape: inputs.shape, data };
      return Promise.resolve({
        attributions: poolUnits(edges, units, (a, b) => Math.hypot(a, b)),
      });
    };
  };
}

function within(place: number, length: number): number {
  return Math.min(length - 1, Math.max(0, place));
}
