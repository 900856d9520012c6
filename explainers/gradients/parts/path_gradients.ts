/**
 * Gradients along straight lines.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Quadrature } from "../../../core/statistics/gauss_legendre.ts";
import { rowAt, rowSize } from "../../../core/contracts/nd_array.ts";

/**
 * ∫₀¹ ∇f(x' + α (x − x')) dα by quadrature, for the batch's rows at `indices`: flat `[indices,
 * size]`.
 *
 * Cost: one differentiated row per index and node.
 *
 * @example
 * ```ts
 * import { pathGradients } from "./path_gradients.ts";
 * import { gaussLegendre } from "../../../core/statistics/gauss_legendre.ts";
 * import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import assert from "node:assert/strict";
 * const { gradient } = multilinearModel(2, [[1, [0, 1]]]);
 * const means = await pathGradients(gradient, toyBatch([[2, 4]]), [0, 0], [0], gaussLegendre(1));
 * assert.deepEqual([...means], [2, 1]);
 * ```
 */
export async function pathGradients(
  gradient: NonNullable<Model["gradient"]>,
  { inputs, targets }: Batch,
  reference: ArrayLike<number>,
  indices: readonly number[],
  { nodes, weights }: Quadrature,
): Promise<Float64Array> {
  const size = rowSize(inputs);
  const steps = nodes.length;
  const means = new Float64Array(indices.length * size);
  for (const [start, end] of chunks(indices.length * steps, size)) {
    const data = new Float32Array((end - start) * size);
    const explained = new Int32Array(end - start);
    for (let i = start; i < end; i++) {
      const instance = indices[Math.floor(i / steps)]!;
      const input = rowAt(inputs, instance);
      const alpha = nodes[i % steps]!;
      explained[i - start] = targets[instance]!;
      for (let j = 0; j < size; j++) {
        data[(i - start) * size + j] = reference[j]! +
          alpha * (input[j]! - reference[j]!);
      }
    }
    const shape = [end - start, ...inputs.shape.slice(1)];
    const gradients = await gradient({ shape, data }, explained);
    for (let i = start; i < end; i++) {
      const mean = Math.floor(i / steps) * size;
      for (let j = 0; j < size; j++) {
        means[mean + j]! += weights[i % steps]! *
          gradients.data[(i - start) * size + j]!;
      }
    }
  }
  return means;
}
