/**
 * A small residual network for images.
 *
 * @module
 */
import {
  input,
  layers,
  type LayersModel,
  model,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { initialise } from "../training/initialise.ts";

/** Sizes and seed of {@linkcode residualCnn}. */
export type ResidualCnnOptions = {
  /** Height, width and channels of an image. */
  readonly shape: readonly [height: number, width: number, channels: number];
  /** Filters of every 3×3 convolution. */
  readonly filters: number;
  /** Blocks of two convolutions with a shortcut around them. */
  readonly blocks: number;
  /** Units of the linear last layer. */
  readonly outputs: number;
  /** Seed of the starting weights. */
  readonly seed: number;
};

/**
 * A small residual network (He, Zhang, Ren and Sun, 2016, arXiv:1512.03385). A backend must have
 * been selected.
 *
 * - Convolution, batch normalisation and ReLU; then blocks relu(x +
 *   norm(conv(relu(norm(conv(x)))))).
 * - Head: global average pooling and a linear layer.
 * - Running statistics move by a tenth per step, for short trainings.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { residualCnn } from "./residual_cnn.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = residualCnn({ shape: [8, 8, 1], filters: 4, blocks: 1, outputs: 3, seed: 0 });
 * assert.deepEqual(network.outputShape, [null, 3]);
 * ```
 */
export function residualCnn(
  { shape, filters, blocks, outputs, seed }: ResidualCnnOptions,
): LayersModel {
  const kernelInitializer = "zeros";
  const normalised = (x: SymbolicTensor, name: string) => {
    const sums = layers.conv2d({
      name: `${name}_conv`,
      filters,
      kernelSize: 3,
      padding: "same",
      useBias: false, // the normalisation has one
      kernelInitializer,
    }).apply(x);
    return layers.batchNormalization({ name: `${name}_norm`, momentum: 0.9 })
      .apply(sums) as SymbolicTensor;
  };
  const relu = (x: SymbolicTensor, name: string) =>
    layers.activation({ name: `${name}_relu`, activation: "relu" })
      .apply(x) as SymbolicTensor;
  const images = input({ name: "images", shape: [...shape] });
  let x = relu(normalised(images, "stem"), "stem");
  for (let block = 0; block < blocks; block++) {
    const name = `block_${block}`;
    const inner = relu(normalised(x, `${name}_a`), `${name}_a`);
    const sum = layers.add({ name: `${name}_add` })
      .apply([x, normalised(inner, `${name}_b`)]) as SymbolicTensor;
    x = relu(sum, name);
  }
  const means = layers.globalAveragePooling2d({ name: "average" }).apply(x);
  const logits = layers.dense({
    name: "logits",
    units: outputs,
    kernelInitializer,
  }).apply(means) as SymbolicTensor;
  const network = model({
    name: "residual_cnn",
    inputs: images,
    outputs: logits,
  });
  return initialise(network, "residual_cnn", seed);
}
