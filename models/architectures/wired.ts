/**
 * A multi-layer perceptron with weights set by hand.
 *
 * @module
 */
import { dispose, tensor } from "@tensorflow/tfjs-core";
import { layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import { sha256 } from "../../core/rows/sha256.ts";

/** Weights of a dense layer. */
export interface WiredLayer {
  /** `[inputs, units]`. */
  readonly kernel: Float32Array<ArrayBuffer>;
  /** `[units]`. */
  readonly bias: Float32Array<ArrayBuffer>;
}

/**
 * A perceptron of dense layers with ReLU between them and a linear last layer, and the sha256 of
 * its weights. A backend must have been selected.
 *
 * @throws {RangeError} when a kernel does not fit the units before it.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { wired } from "./wired.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const twice = { kernel: new Float32Array([2]), bias: new Float32Array(1) };
 * const { network } = await wired(1, [twice]);
 * assert.equal(network.countParams(), 2);
 * ```
 */
export async function wired(
  inputs: number,
  weights: readonly WiredLayer[],
): Promise<{ readonly network: Sequential; readonly sha256: string }> {
  const network = sequential({ name: "wired" });
  const digests: string[] = [];
  let width = inputs;
  for (const [depth, { kernel, bias }] of weights.entries()) {
    const units = bias.length;
    if (kernel.length !== width * units) {
      throw new RangeError(
        `Cannot wire layer ${depth}: its kernel must hold ${width} × ${units} weights, current value is ${kernel.length}`,
      );
    }
    const layer = layers.dense({
      name: `dense_${depth}`,
      units,
      activation: depth < weights.length - 1 ? "relu" : "linear",
      kernelInitializer: "zeros",
      ...(depth === 0 && { inputShape: [inputs] }),
    });
    network.add(layer);
    const tensors = [tensor(kernel, [width, units]), tensor(bias)];
    layer.setWeights(tensors);
    dispose(tensors);
    for (const { buffer, byteOffset, byteLength } of [kernel, bias]) {
      digests.push(
        await sha256(new Uint8Array(buffer, byteOffset, byteLength)),
      );
    }
    width = units;
  }
  const digest = await sha256(new TextEncoder().encode(digests.join()));
  return { network, sha256: digest };
}
