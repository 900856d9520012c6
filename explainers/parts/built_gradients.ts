/**
 * Gradients at rows made from instances, in chunks.
 *
 * @module
 */
import { chunks } from "../../core/rows/chunks.ts";
import type { Batch } from "../../core/contracts/batch.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowSize } from "../../core/contracts/nd_array.ts";

/**
 * Differentiates `samples` rows per instance in chunks of bounded memory: `build` writes sample `k`
 * of batch row `row`, `take` receives its gradient, both in ascending order.
 *
 * Cost: samples differentiated rows per instance.
 *
 * @example
 * ```ts
 * import { builtGradients } from "./built_gradients.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const gradients: number[][] = [];
 * await builtGradients(
 *   multilinearModel(2, [[1, [0, 1]]]).gradient,
 *   toyBatch([[0, 0]]),
 *   2,
 *   (_row, k, data) => data.set([k, 5]),
 *   (_row, _k, gradient) => gradients.push([...gradient]),
 * );
 * assert.deepEqual(gradients, [[5, 0], [5, 1]]);
 * ```
 */
export async function builtGradients(
  gradient: NonNullable<Model["gradient"]>,
  { inputs, targets }: Pick<Batch, "inputs" | "targets">,
  samples: number,
  build: (row: number, k: number, data: Float32Array) => void,
  take: (
    row: number,
    k: number,
    gradients: Float32Array | Float64Array,
  ) => void,
): Promise<void> {
  const size = rowSize(inputs);
  const at = (i: number) => [Math.floor(i / samples), i % samples] as const;
  for (const [start, end] of chunks(targets.length * samples, size)) {
    const data = new Float32Array((end - start) * size);
    const explained = new Int32Array(end - start);
    for (let i = 0; i < explained.length; i++) {
      const [row, k] = at(start + i);
      build(row, k, data.subarray(i * size, (i + 1) * size));
      explained[i] = targets[row]!;
    }
    const shape = [end - start, ...inputs.shape.slice(1)];
    const gradients = await gradient({ shape, data }, explained);
    for (let i = 0; i < explained.length; i++) {
      take(...at(start + i), gradients.data.subarray(i * size, (i + 1) * size));
    }
  }
}
