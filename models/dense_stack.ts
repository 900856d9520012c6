/**
 * Stacks of dense layers.
 *
 * @module
 */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** A dense layer: values · kernel + bias, cut off at 0 where it ends in ReLU. */
export interface DenseLayer {
  /** True when its activation is max(0, sum). */
  readonly relu: boolean;
  /** Kernel `[inputs, width]` and, where it has one, bias `[width]`, as they are now. */
  weights(): [kernel: Tensor2D, bias?: Tensor];
}

/**
 * Layers as a stack of dense ones with ReLU or no activation; undefined when there is any other, or none.
 * What changes no number of flat rows (inputs, flattening, dropout) is left out: whether rows are flat is the caller's to know.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
 * import { denseStack } from "./dense_stack.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { layers } = mlp({ inputs: 3, hidden: [4], outputs: 1, seed: 0 });
 * assert.deepEqual(denseStack(layers)!.map(({ relu }) => relu), [true, false]);
 * ```
 */
export function denseStack(
  layers: LayersModel["layers"],
): readonly DenseLayer[] | undefined {
  const dense = layers.filter((layer) =>
    !["InputLayer", "Flatten", "Dropout"].includes(layer.getClassName())
  );
  const activations = dense.map((layer) => layer.getConfig()["activation"]);
  if (
    dense.length === 0 ||
    dense.some((layer) => layer.getClassName() !== "Dense") ||
    !activations.every((name) => name === "relu" || name === "linear")
  ) return undefined;
  return dense.map((layer, depth) => ({
    relu: activations[depth] === "relu",
    weights: () => layer.getWeights() as [Tensor2D, Tensor?],
  }));
}
