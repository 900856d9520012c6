/**
 * A small convolutional network for sequences.
 *
 * @module
 */
import { layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import { initialise } from "../training/initialise.ts";
import type { CnnOptions } from "./cnn.ts";

/** Sizes and seed of {@linkcode sequenceCnn}. */
export type SequenceCnnOptions = Omit<CnnOptions, "shape"> & {
  /** Places of a sequence and channels of each. */
  readonly shape: readonly [length: number, channels: number];
  /** Kernel length of each convolution. */
  readonly kernels: readonly number[];
  /** Window length of the maximum pooling behind each convolution; windows do not overlap. */
  readonly pools: readonly number[];
};

/**
 * One-dimensional convolutions with ReLU and zero padding, maximum pooling behind each, global
 * average pooling, a dense layer with ReLU and a linear one. A backend must have been selected.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { sequenceCnn } from "./sequence_cnn.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = sequenceCnn({
 *   shape: [20, 4],
 *   filters: [8, 8],
 *   kernels: [5, 3],
 *   pools: [5, 2],
 *   dense: 6,
 *   outputs: 3,
 *   seed: 0,
 * });
 * assert.deepEqual(network.outputShape, [null, 3]);
 * ```
 */
export function sequenceCnn(
  { shape, filters, kernels, pools, dense, outputs, seed }: SequenceCnnOptions,
): Sequential {
  const network = sequential({ name: "sequence_cnn" });
  const kernelInitializer = "zeros";
  for (const [depth, count] of filters.entries()) {
    network.add(layers.conv1d({
      name: `conv_${depth}`,
      filters: count,
      kernelSize: kernels[depth]!,
      padding: "same",
      activation: "relu",
      kernelInitializer,
      ...(depth === 0 && { inputShape: [...shape] }),
    }));
    const poolSize = pools[depth]!;
    network.add(
      layers.maxPooling1d({
        name: `pool_${depth}`,
        poolSize,
        strides: poolSize,
      }),
    );
  }
  network.add(layers.globalAveragePooling1d({ name: "average" }));
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
  return initialise(network, "sequence_cnn", seed);
}
