/**
 * A convolutional network with global average pooling.
 *
 * @module
 */
import { layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import { initialise } from "../training/initialise.ts";
import type { CnnOptions } from "./cnn.ts";

/** Sizes and seed of {@linkcode gapCnn}. */
export type GapCnnOptions = Omit<CnnOptions, "dense">;

/**
 * Convolutions with ReLU and zero padding, global average pooling and a linear layer: the network
 * of class activation maps (Zhou and others, 2016, arXiv:1512.04150), whose logits are weighted
 * sums of the feature maps, averaged over places. A backend must have been selected.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { gapCnn } from "./gap_cnn.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = gapCnn({ shape: [8, 8, 1], filters: [4, 8], outputs: 3, seed: 0 });
 * assert.deepEqual(network.layers.at(-2)!.outputShape, [null, 8]);
 * ```
 */
export function gapCnn(
  { shape, filters, outputs, seed, kernel = 3, strides = [] }: GapCnnOptions,
): Sequential {
  const network = sequential({ name: "gap_cnn" });
  const kernelInitializer = "zeros";
  for (const [depth, count] of filters.entries()) {
    network.add(layers.conv2d({
      name: `conv_${depth}`,
      filters: count,
      kernelSize: kernel,
      strides: strides[depth] ?? 1,
      padding: "same",
      activation: "relu",
      kernelInitializer,
      ...(depth === 0 && { inputShape: [...shape] }),
    }));
  }
  network.add(layers.globalAveragePooling2d({ name: "average" }));
  network.add(
    layers.dense({ name: "logits", units: outputs, kernelInitializer }),
  );
  return initialise(network, "gap_cnn", seed);
}
