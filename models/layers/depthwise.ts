/**
 * Depthwise and separable convolutions.
 *
 * @module
 */
import {
  backend_util,
  concat,
  depthwiseConv2d,
  pad,
  reshape,
  reverse,
  slice,
  sum,
  type Tensor,
  type Tensor4D,
  zeros,
} from "@tensorflow/tfjs-core";
import type { LayerWeights } from "../../core/contracts/layer_graph.ts";
import { activate } from "./activation.ts";
import { conv2dPart, type Windows, windowsOf } from "./convolution.ts";
import { linearPart } from "./linear_part.ts";
import type { LayerParts, Part } from "./part.ts";
import { weightsOf } from "./weights_of.ts";

/** `DepthwiseConv2D`: each channel has its own filters. */
export const depthwiseConv2dLayer: LayerParts = (at) => {
  const weights = () => weightsOf(at.layer);
  const part = depthwisePart(at.shape, windowsOf(at), weights);
  return activate(at, at.add(part, at.inputs));
};

/** `SeparableConv2D`: depthwise convolution without bias, then a dense layer at every place. */
export const separableConv2dLayer: LayerParts = (at) => {
  const [depthwise] = at.layer.getWeights();
  const channels = depthwise!.shape[2]! * depthwise!.shape[3]!;
  const apart = at.add(
    depthwisePart(
      [...at.shape.slice(0, 2), channels],
      windowsOf(at),
      () => ({ kernel: at.layer.getWeights()[0]! }),
    ),
    at.inputs,
    "depthwise",
  );
  const pointwise = () => {
    const [, kernel, bias] = at.layer.getWeights();
    return { kernel: kernel!, ...(bias && { bias }) };
  };
  const windows: Windows = { strides: [1, 1], padding: "valid" };
  const sums = at.add(
    conv2dPart(at.shape, windows, pointwise),
    [apart],
    "pointwise",
  );
  return activate(at, sums);
};

/** A node with a kernel `[height, width, inputs, filters per input]`. */
function depthwisePart(
  shape: readonly number[],
  { strides, padding }: Windows,
  weights: () => LayerWeights,
): Part {
  return linearPart({
    kind: "depthwise_conv2d",
    shape,
    weights,
    forward: (values, kernel) =>
      depthwiseConv2d(values as Tensor4D, kernel as Tensor4D, strides, padding),
    backward: (upstream, kernel, values) =>
      transposed(
        upstream as Tensor4D,
        kernel as Tensor4D,
        backend_util.computeConv2DInfo(
          values.shape as [number, number, number, number],
          kernel.shape as [number, number, number, number],
          strides,
          1,
          padding,
          undefined,
          true,
        ),
      ),
  });
}

/**
 * The transposed convolution, as a convolution of the dilated upstream with the flipped kernel:
 * wasm has no kernel for it.
 */
function transposed(
  upstream: Tensor4D,
  kernel: Tensor4D,
  info: backend_util.Conv2DInfo,
): Tensor {
  const [high, wide, channels, filters] = kernel.shape;
  const { padInfo, strideHeight, strideWidth, inHeight, inWidth } = info;
  const rows = dilateAxis(upstream, {
    axis: 1,
    stride: strideHeight,
    size: high,
    before: padInfo.top,
    length: inHeight,
  });
  const spread = dilateAxis(rows, {
    axis: 2,
    stride: strideWidth,
    size: wide,
    before: padInfo.left,
    length: inWidth,
  });
  const turned = reshape(reverse(kernel, [0, 1]), [
    high,
    wide,
    channels * filters,
    1,
  ]) as Tensor4D;
  const gradients = depthwiseConv2d(spread as Tensor4D, turned, 1, "valid");
  if (filters === 1) return gradients;
  const apart = reshape(gradients, [-1, filters]);
  return reshape(sum(apart, 1), info.inShape);
}

/**
 * Dilates and pads upstream along an axis: stride − 1 zeros behind each value, placed so that a
 * flipped window of `size` meets each of `length` inputs.
 */
function dilateAxis(
  upstream: Tensor,
  { axis, stride, size, before, length }: {
    readonly axis: 1 | 2;
    readonly stride: number;
    readonly size: number;
    readonly before: number;
    readonly length: number;
  },
): Tensor {
  const shape = [...upstream.shape];
  const count = shape[axis]!;
  let spread = upstream;
  if (stride > 1) {
    const outer = shape.slice(0, axis + 1).reduce((a, b) => a * b);
    const inner = shape.slice(axis + 1).reduce((a, b) => a * b);
    const gaps = zeros([outer, (stride - 1) * inner]);
    spread = concat([reshape(upstream, [outer, inner]), gaps], 1);
    spread = reshape(spread, shape.with(axis, count * stride));
  }
  const ahead = size - 1 - before;
  const total = length + size - 1;
  const behind = Math.max(0, total - ahead - count * stride);
  const paddings = shape.map((_, i): [number, number] =>
    i === axis ? [ahead, behind] : [0, 0]
  );
  return slice(
    pad(spread, paddings),
    shape.map(() => 0),
    shape.with(axis, total),
  );
}
