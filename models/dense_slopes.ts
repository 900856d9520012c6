/**
 * Gradients of stacks of dense layers.
 *
 * @module
 */
import {
  fused,
  matMul,
  mul,
  step,
  type Tensor,
  type Tensor2D,
} from "@tensorflow/tfjs-core";
import { type LayersModel, Sequential } from "@tensorflow/tfjs-layers";
import type { Slopes } from "./tape_slopes.ts";

/**
 * {@linkcode Slopes} of a stack of dense layers with ReLU or no activation, on flat inputs; undefined for other networks.
 *
 * Two products per layer and one mask per ReLU, 0 where a sum is 0: the tape's gradient, without its unfused forward pass.
 *
 * @example
 * ```ts
 * import { onesLike, tensor2d } from "@tensorflow/tfjs-core";
 * import { mlp } from "./architectures/mlp.ts";
 * import { selectBackend } from "./backends.ts";
 * import { denseSlopes } from "./dense_slopes.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 });
 * const [logits, slopes] = denseSlopes(network)!(tensor2d([[2]]), onesLike);
 * assert.equal((await logits.data())[0], 2 * (await slopes.data())[0]!);
 * ```
 */
export function denseSlopes(network: LayersModel): Slopes | undefined {
  const layers = network.layers.filter((layer) =>
    !["InputLayer", "Dropout"].includes(layer.getClassName())
  );
  const activations = layers.map((layer) => layer.getConfig()["activation"]);
  if (
    !(network instanceof Sequential) || network.inputs[0]!.shape.length !== 2 ||
    layers.some((layer) => layer.getClassName() !== "Dense") ||
    !activations.every((name) => name === "relu" || name === "linear")
  ) return undefined;
  return (inputs, seed) => {
    const made: Tensor2D[] = [];
    let values = inputs as Tensor2D;
    for (const [depth, layer] of layers.entries()) {
      const [kernel, bias] = layer.getWeights() as [Tensor2D, Tensor?];
      values = fused.matMul({
        a: values,
        b: kernel,
        activation: activations[depth] as "relu" | "linear",
        ...(bias && { bias }),
      }) as Tensor2D;
      made.push(values);
    }
    let slopes = seed(values) as Tensor2D;
    for (let depth = layers.length - 1; depth >= 0; depth--) {
      if (activations[depth] === "relu") {
        slopes = mul(slopes, step(made[depth]!));
      }
      const [kernel] = layers[depth]!.getWeights() as [Tensor2D];
      slopes = matMul(slopes, kernel, false, true);
    }
    return [values, slopes];
  };
}
