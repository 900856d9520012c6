/**
 * Networks as stacks: each layer takes the output of the one before.
 *
 * @module
 */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** A dense layer: values · kernel + bias, then ReLU where it has one. */
export interface DenseLayer {
  /** Discriminates {@linkcode StackLayer}. */
  readonly kind: "dense";
  /** True when its activation is max(0, sum). */
  readonly relu: boolean;
  /** Current kernel `[inputs, width]` and, where it has one, bias `[width]`. */
  weights(): [kernel: Tensor2D, bias?: Tensor];
}

/** How a window moves over sequences or images. */
export interface Window {
  /** Steps along each axis. */
  readonly strides: readonly number[];
  /** Zero padding that makes every place a centre (`same`), or none. */
  readonly padding: "same" | "valid";
}

/** A convolution, then ReLU where it has one. */
export interface ConvolutionLayer extends Window {
  /** Discriminates {@linkcode StackLayer}. */
  readonly kind: "convolution";
  /** True when its activation is max(0, sum). */
  readonly relu: boolean;
  /** Current kernel `[...window, channels, filters]` and, where it has one, bias `[filters]`. */
  weights(): [kernel: Tensor, bias?: Tensor];
}

/** Maximum pooling, or average pooling over the values within the image. */
export interface PoolingLayer extends Window {
  /** Discriminates {@linkcode StackLayer}. */
  readonly kind: "largest" | "average";
  /** Lengths of the window. */
  readonly size: readonly number[];
}

/** Global average pooling of each channel (`means`), or flattening of all axes into one. */
export interface FlatLayer {
  /** Discriminates {@linkcode StackLayer}. */
  readonly kind: "means" | "flatten";
}

/** A layer of a stack. */
export type StackLayer =
  | DenseLayer
  | ConvolutionLayer
  | PoolingLayer
  | FlatLayer;

/**
 * Layers as a stack; undefined when there is none, or one has another class, activation, dilation
 * or order of axes.
 *
 * - Layers that change no number (inputs, dropout) are left out.
 * - The caller makes sure that each layer takes the output of the one before.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { cnn } from "./architectures/cnn.ts";
 * import { layerStack } from "./layer_stack.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { layers } = cnn({
 *   shape: [4, 4, 1],
 *   filters: [2],
 *   dense: 3,
 *   outputs: 2,
 *   seed: 0,
 * });
 * assert.deepEqual(layerStack(layers)!.map(({ kind }) => kind), [
 *   "convolution",
 *   "largest",
 *   "flatten",
 *   "dense",
 *   "dense",
 * ]);
 * ```
 */
export function layerStack(
  layers: LayersModel["layers"],
): readonly StackLayer[] | undefined {
  const stack = layers
    .filter((layer) =>
      !["InputLayer", "Dropout"].includes(layer.getClassName())
    )
    .map(stackLayer);
  const known = stack.filter((layer) => layer !== undefined);
  return known.length === stack.length && known.length > 0 ? known : undefined;
}

function stackLayer(
  layer: LayersModel["layers"][number],
): StackLayer | undefined {
  const config = layer.getConfig();
  const {
    activation = "linear",
    dataFormat = "channelsLast",
    dilationRate = 1,
    padding = "valid",
  } = config;
  const plain = [dilationRate].flat().every((rate) => rate === 1) &&
    (dataFormat ?? "channelsLast") === "channelsLast" &&
    (padding === "valid" || padding === "same") &&
    (activation === "relu" || activation === "linear");
  if (!plain) return undefined;
  const relu = activation === "relu";
  const window = { strides: listOf(config["strides"]), padding } as const;
  const size = listOf(config["poolSize"]);
  switch (layer.getClassName()) {
    case "Dense": {
      const weights = () => layer.getWeights() as [Tensor2D, Tensor?];
      return { kind: "dense", relu, weights };
    }
    case "Conv1D":
    case "Conv2D": {
      const weights = () => layer.getWeights() as [Tensor, Tensor?];
      return { kind: "convolution", relu, weights, ...window };
    }
    case "MaxPooling1D":
    case "MaxPooling2D":
      return { kind: "largest", size, ...window };
    case "AveragePooling1D":
    case "AveragePooling2D":
      return { kind: "average", size, ...window };
    case "GlobalAveragePooling1D":
    case "GlobalAveragePooling2D":
      return { kind: "means" };
    case "Flatten":
      return { kind: "flatten" };
  }
  return undefined;
}

function listOf(lengths: unknown): readonly number[] {
  return [lengths].flat() as number[];
}
