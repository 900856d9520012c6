/**
 * Dense layers.
 *
 * @module
 */
import { matMul, reshape, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerWeights } from "../../core/contracts/layer_graph.ts";
import { activate } from "./activation.ts";
import { linearPart } from "./linear_part.ts";
import type { LayerParts, Part } from "./part.ts";
import { weightsOf } from "./weights_of.ts";

/** `Dense`: product with a kernel over the last axis, bias, activation. */
export const dense: LayerParts = (at) => {
  const sums = at.add(
    densePart(at.shape, () => weightsOf(at.layer)),
    at.inputs,
  );
  return activate(at, sums);
};

/**
 * A node that multiplies the last axis by a kernel `[inputs, units]`.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import { densePart } from "./dense.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { apply } = densePart([1], () => ({ kernel: tensor2d([[1], [2]]) }));
 * assert.deepEqual(await apply([tensor2d([[3, 4]])]).array(), [[11]]);
 * ```
 */
export function densePart(
  shape: readonly number[],
  weights: () => LayerWeights,
): Part {
  return linearPart({
    kind: "dense",
    shape,
    weights,
    forward: (values, kernel) => alongLast(values, kernel, false),
    backward: (upstream, kernel) => alongLast(upstream, kernel, true),
  });
}

/** One product for all tokens: batched matrix products are slower. */
function alongLast(
  values: Tensor,
  kernel: Tensor,
  transposed: boolean,
): Tensor {
  const axes = values.shape.slice(0, -1);
  const flat = reshape(values, [-1, values.shape.at(-1)!]);
  const product = matMul(flat, kernel, false, transposed);
  return reshape(product, [...axes, product.shape[1]!]);
}
