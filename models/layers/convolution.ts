/**
 * Convolutions.
 *
 * @module
 */
import {
  conv2d,
  conv2dTranspose,
  expandDims,
  reshape,
  type Tensor,
  type Tensor4D,
} from "@tensorflow/tfjs-core";
import type { LayerWeights } from "../../core/contracts/layer_graph.ts";
import { activate } from "./activation.ts";
import { linearPart } from "./linear_part.ts";
import type { LayerParts, Part, Site } from "./part.ts";
import { weightsOf } from "./weights_of.ts";

/** How a window moves. */
export interface Windows {
  /** Strides down and across. */
  readonly strides: [number, number];
  /** Zero padding around the image, or none. */
  readonly padding: "same" | "valid";
}

/** `Conv2D`: convolution, bias, activation. */
export const conv2dLayer: LayerParts = (at) => {
  const weights = () => weightsOf(at.layer);
  return activate(
    at,
    at.add(conv2dPart(at.shape, windowsOf(at), weights), at.inputs),
  );
};

/** `Conv1D`, as a convolution of images of height 1. */
export const conv1dLayer: LayerParts = (at) => {
  const { strides, padding } = windowsOf(at);
  const options = { strides: [1, strides[0]] as [number, number], padding };
  const image = conv2dPart(at.shape, options, () => ({}));
  const lift = (values: Tensor) => expandDims(values, 1);
  const sums = at.add(
    linearPart({
      kind: "conv1d",
      shape: at.shape,
      weights: () => weightsOf(at.layer),
      forward: (values, kernel) =>
        flatten(image.apply([lift(values)], { kernel: expandDims(kernel, 0) })),
      backward: (upstream, kernel, values) => {
        const images = lift(values);
        const [gradients] = image.pull([images], images, lift(upstream), {
          kernel: expandDims(kernel, 0),
        });
        return reshape(gradients!, values.shape);
      },
    }),
    at.inputs,
  );
  return activate(at, sums);
};

/**
 * A node that multiplies windows of images by a kernel `[height, width, inputs, filters]`.
 *
 * @example
 * ```ts
 * import { ones } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import { conv2dPart } from "./convolution.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const weights = () => ({ kernel: ones([2, 2, 1, 1]) });
 * const { apply } = conv2dPart([1, 1, 1], { strides: [1, 1], padding: "valid" }, weights);
 * assert.deepEqual([...await apply([ones([1, 2, 2, 1])]).data()], [4]);
 * ```
 */
export function conv2dPart(
  shape: readonly number[],
  { strides, padding }: Windows,
  weights: () => LayerWeights,
): Part {
  return linearPart({
    kind: "conv2d",
    shape,
    weights,
    forward: (values, kernel) =>
      conv2d(values as Tensor4D, kernel as Tensor4D, strides, padding),
    backward: (upstream, kernel, values) =>
      conv2dTranspose(
        upstream as Tensor4D,
        kernel as Tensor4D,
        values.shape as [number, number, number, number],
        strides,
        padding,
      ),
  });
}

/**
 * Strides and padding of a convolution or pooling layer.
 *
 * @throws {RangeError} on dilation, channels first or causal padding.
 */
export function windowsOf(at: Site): Windows {
  at.expect("dataFormat", undefined, null, "channelsLast");
  at.expect("dilationRate", undefined, null, 1, "1", "1,1");
  at.expect("padding", "same", "valid");
  const [down, across = down] = [at.config["strides"]].flat() as number[];
  return {
    strides: [down!, across!],
    padding: at.config["padding"] as Windows["padding"],
  };
}

/** Images of height 1 as sequences. */
function flatten(images: Tensor): Tensor {
  const [rows, , width, channels] = images.shape as number[];
  return reshape(images, [rows!, width!, channels!]);
}
