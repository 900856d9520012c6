/**
 * The gradient of two-dimensional convolutions by their filter.
 *
 * @module
 */
import {
  backend_util,
  type KernelBackend,
  type KernelFunc,
  matMul,
  reshape,
  stack,
  type Tensor,
  tensor,
  type Tensor4D,
  tidy,
} from "@tensorflow/tfjs-core";

/**
 * `Conv2DBackpropFilter` for the WebAssembly backend, which has none.
 *
 * - One matrix product per position of the window, over values that are gathered here: the
 *   backend's own strided slices take twenty times as long as the products.
 * - Inputs `x` `[rows, height, width, in]` and `dy` `[rows, outHeight, outWidth, out]`; result
 *   `[height, width, in, out]`.
 *
 * @throws {RangeError} when channels come first.
 *
 * @example
 * ```ts
 * import { conv2d, grad, ones, sum, type Tensor4D } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const image = ones([1, 3, 3, 1]) as Tensor4D;
 * const gradient = grad((filter) =>
 *   sum(conv2d(image, filter as Tensor4D, 1, "same"))
 * )(ones([3, 3, 1, 1]));
 * assert.deepEqual([...await gradient.data()], [4, 6, 4, 6, 9, 6, 4, 6, 4]);
 * ```
 */
export const conv2dFilterGradient: KernelFunc = (
  { inputs, backend, attrs },
) => {
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
  const { top, left } = padInfo;
  const values = (backend as KernelBackend).readSync(x.dataId) as Float32Array;
  const windows = new Float32Array(rows * outHeight * outWidth * channels);
  return tidy(() => {
    const gradients = reshape(dy, [-1, outputs]);
    const products: Tensor[] = [];
    for (let i = 0; i < height; i++) {
      for (let j = 0; j < width; j++) {
        windows.fill(0);
        for (let line = 0; line < rows * outHeight; line++) {
          const y = line % outHeight * strideHeight + i - top;
          if (y < 0 || y >= x.shape[1]) continue;
          const from = (Math.floor(line / outHeight) * x.shape[1] + y) *
            x.shape[2];
          for (let column = 0; column < outWidth; column++) {
            const at = column * strideWidth + j - left;
            if (at < 0 || at >= x.shape[2]) continue;
            const to = (line * outWidth + column) * channels;
            for (let channel = 0; channel < channels; channel++) {
              windows[to + channel] = values[(from + at) * channels + channel]!;
            }
          }
        }
        const window = tensor(windows, [
          windows.length / channels,
          channels,
        ]);
        products.push(matMul(window, gradients, true, false));
        window.dispose();
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
