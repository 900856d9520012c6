/**
 * A small convolutional network for images.
 *
 * @module
 */
import { layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import { initialise } from "../training/initialise.ts";

/** Sizes and seed of {@linkcode cnn}. */
export type CnnOptions = {
  /** Height, width and channels of an image. */
  readonly shape: readonly [height: number, width: number, channels: number];
  /** Filters of each convolution. */
  readonly filters: readonly number[];
  /**
   * Side length of every kernel.
   * @default 3
   */
  readonly kernel?: number;
  /**
   * Strides of the first convolutions; the others have 1.
   * @default []
   */
  readonly strides?: readonly number[];
  /** Units of the hidden dense layer. */
  readonly dense: number;
  /** Units of the linear last layer. */
  readonly outputs: number;
  /** Seed of the starting weights. */
  readonly seed: number;
};

/**
 * Convolutions with ReLU and zero padding, 2×2 maximum pooling, a dense layer with ReLU and a
 * linear one. A backend must have been selected.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { cnn } from "./cnn.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = cnn({ shape: [8, 8, 1], filters: [16, 32], dense: 64, outputs: 10, seed: 0 });
 * assert.deepEqual(network.outputShape, [null, 10]);
 * ```
 */
export function cnn(
  { shape, filters, kernel = 3, strides = [], dense, outputs, seed }:
    CnnOptions,
): Sequential {
  const network = sequential({ name: "cnn" });
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
  network.add(layers.maxPooling2d({ name: "pool", poolSize: 2 }));
  network.add(layers.flatten({ name: "flatten" }));
  network.add(
    layers.dense({
      name: "dense",
      units: dense,
      activation: "relu",
      kernelInitializer,
    }),
  );
  network.add(
    layers.dense({ name: "logits", units: outputs, kernelInitializer }),
  );
  return initialise(network, "cnn", seed);
}
