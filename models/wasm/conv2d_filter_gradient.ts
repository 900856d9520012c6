/**
 * The weight gradient of two-dimensional convolutions.
 *
 * @module
 */
import {
  backend_util,
  type KernelFunc,
  matMul,
  pad,
  reshape,
  stack,
  stridedSlice,
  type Tensor,
  type Tensor4D,
  tidy,
} from "@tensorflow/tfjs-core";

/**
 * `Conv2DBackpropFilter` for the WebAssembly backend, which has none: one matrix product per position of the window.
 *
 * Inputs `x` `[rows, height, width, in]` and `dy` `[rows, outHeight, outWidth, out]`; answer `[height, width, in, out]`.
 *
 * @throws {RangeError} when channels come first.
 *
 * @example
 * ```ts
 * import { conv2d, grad, ones, sum, type Tensor4D } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const image = ones([1, 3, 3, 1]) as Tensor4D;
 * const slope = grad((filter) => sum(conv2d(image, filter as Tensor4D, 1, "same")))(ones([3, 3, 1, 1]));
 * assert.deepEqual([...await slope.data()], [4, 6, 4, 6, 9, 6, 4, 6, 4]);
 * ```
 */
export const conv2dFilterGradient: KernelFunc = ({ inputs, attrs }) => {
  const { x, dy } = inputs as { x: Tensor4D; dy: Tensor4D };
  const { strides, pad: padding, dataFormat, dimRoundingMode, filterShape } =
    attrs as ConvolutionAttributes;
  if (dataFormat !== "NHWC") {
    throw new RangeError(
      `Cannot differentiate a convolution: channels must come last, current value is ${dataFormat}`,
    );
  }
  const { padInfo, strideHeight, strideWidth } = backend_util.computeConv2DInfo(
    x.shape,
    filterShape,
    strides,
    1,
    padding,
    dimRoundingMode,
  );
  const [height, width, channels, outputs] = filterShape;
  const [rows, outHeight, outWidth] = dy.shape;
  return tidy(() => {
    const { top, bottom, left, right } = padInfo;
    const padded = pad(x, [[0, 0], [top, bottom], [left, right], [0, 0]]);
    const slopes = reshape(dy, [-1, outputs]);
    const products: Tensor[] = [];
    for (let i = 0; i < height; i++) {
      for (let j = 0; j < width; j++) {
        const window = stridedSlice(
          padded,
          [0, i, j, 0],
          [
            rows,
            i + (outHeight - 1) * strideHeight + 1,
            j + (outWidth - 1) * strideWidth + 1,
            channels,
          ],
          [1, strideHeight, strideWidth, 1],
        );
        products.push(
          matMul(reshape(window, [-1, channels]), slopes, true, false),
        );
      }
    }
    return reshape(stack(products), filterShape);
  });
};

type ConvolutionAttributes = {
  strides: [number, number] | number;
  pad: number | "valid" | "same";
  dataFormat: string;
  dimRoundingMode: "floor" | "round" | "ceil";
  filterShape: [number, number, number, number];
};
