/**
 * Contributions to the sums of a linear layer, split by sign.
 *
 * @module
 */
import {
  add,
  greater,
  less,
  minimum,
  mul,
  neg,
  relu,
  type Tensor,
  tidy,
  where,
} from "@tensorflow/tfjs-core";
import type { LayerNode } from "../../../core/contracts/layer_graph.ts";

/** A positive and a negative part. */
export interface Signed {
  /** Of positive contributions. */
  readonly positive: Tensor;
  /** Of negative contributions. */
  readonly negative: Tensor;
}

/**
 * Sum of the positive and sum of the negative contributions kernel · value of a linear node,
 * without its bias; `kernel` stands in for the node's own.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../../models/backends.ts";
 * import { densePart } from "../../../models/layers/dense.ts";
 * import { signedSums } from "./signed_sums.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const weights = { kernel: tensor2d([[1], [-2]]) };
 * const node = { ...densePart([1], () => weights), name: "dense", inputs: [0], weights };
 * const { positive, negative } = signedSums(node, tensor2d([[3, 4]]));
 * assert.deepEqual([(await positive.data())[0], (await negative.data())[0]], [3, -8]);
 * ```
 */
export function signedSums(
  node: LayerNode,
  values: Tensor,
  kernel: Tensor | undefined = node.weights.kernel,
): Signed {
  return signedPass(node, {
    positive: relu(values),
    negative: minimum(values, 0),
  }, kernel);
}

/**
 * Forward pass of positive and negative values through a linear node: each product is added to the
 * sum of its own sign.
 */
export function signedPass(
  node: LayerNode,
  values: Signed,
  kernel: Tensor | undefined = node.weights.kernel,
): Signed {
  const { positive, negative } = values;
  if (!kernel) {
    return {
      positive: node.apply([positive], {}),
      negative: node.apply([negative], {}),
    };
  }
  const [up, down] = signedKernels(kernel);
  return {
    positive: add(node.apply([positive], up), node.apply([negative], down)),
    negative: add(node.apply([negative], up), node.apply([positive], down)),
  };
}

/**
 * Backward pass of {@linkcode signedPass}: messages at the positive and at the negative values.
 */
export function signedReturn(
  node: LayerNode,
  inputs: readonly Tensor[],
  output: Tensor,
  upstream: Signed,
  kernel: Tensor | undefined = node.weights.kernel,
): Signed {
  const { positive, negative } = upstream;
  const pull = (message: Tensor, weights: { kernel?: Tensor }) =>
    node.pull(inputs, output, message, weights)[0]!;
  if (!kernel) {
    return { positive: pull(positive, {}), negative: pull(negative, {}) };
  }
  const [up, down] = signedKernels(kernel);
  return {
    positive: add(pull(positive, up), pull(negative, down)),
    negative: add(pull(negative, up), pull(positive, down)),
  };
}

/** The message of each value's sign; the mean of both where the value is 0. */
export function ofSign({ positive, negative }: Signed, values: Tensor): Tensor {
  return where(
    greater(values, 0),
    positive,
    where(less(values, 0), negative, mul(add(positive, negative), 0.5)),
  );
}

/**
 * True for a linear node whose sums have several terms with weights of their own: dense layers and
 * convolutions.
 */
export function mixesInputs(node: LayerNode): boolean {
  // Weights may be made when asked for.
  return tidy(() =>
    node.role === "linear" && (node.weights.kernel?.rank ?? 0) > 1
  );
}

function signedKernels(kernel: Tensor) {
  return [{ kernel: relu(kernel) }, {
    kernel: neg(relu(neg(kernel))),
  }] as const;
}
