/**
 * The gradient of two-dimensional convolutions by their input.
 *
 * @module
 */
import {
  backend_util,
  conv2d,
  type KernelBackend,
  type KernelFunc,
  matMul,
  pad,
  reshape,
  reverse,
  slice,
  type Tensor4D,
  type TensorInfo,
  tidy,
  transpose,
} from "@tensorflow/tfjs-core";
import { sizeOf } from "../../../core/contracts/nd_array.ts";

/**
 * `Conv2DBackpropInput` of the WebAssembly backend.
 *
 * - Without strides: a convolution of the gradients with the flipped filter, which is twenty times
 *   as fast as its own.
 * - With strides: one matrix product whose results are added where windows overlap.
 * - With channels first the result is `original`'s.
 *
 * @example
 * ```ts
 * import { conv2d, grad, ones, sum, type Tensor4D } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const filter = ones([3, 3, 1, 1]) as Tensor4D;
 * const gradient = grad((image) =>
 *   sum(conv2d(image as Tensor4D, filter, 1, "same"))
 * )(ones([1, 3, 3, 1]));
 * assert.deepEqual([...await gradient.data()], [4, 6, 4, 6, 9, 6, 4, 6, 4]);
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
    if (dataFormat !== "NHWC") {
      return original({ inputs, backend, ...(attrs && { attrs }) });
    }
    const { top, bottom, left, right } = padInfo;
    const vertical = [top, bottom]
      .map((length) => filterHeight - 1 - length) as [number, number];
    const horizontal = [left, right]
      .map((length) => filterWidth - 1 - length) as [number, number];
    const strided = strideHeight !== 1 || strideWidth !== 1;
    if (strided || Math.min(...vertical, ...horizontal) < 0) {
      return scattered(dy, filter, padInfo, backend as KernelBackend, {
        inputShape,
        strides: [strideHeight, strideWidth],
      });
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

/** Values held at once by {@linkcode scattered}. */
const HELD = 2 ** 22;

/**
 * The contribution of every gradient to every place of its window, by one matrix product, added
 * where windows overlap.
 */
function scattered(
  dy: Tensor4D,
  filter: Tensor4D,
  { top, left }: { readonly top: number; readonly left: number },
  backend: KernelBackend,
  { inputShape, strides: [down, across] }: {
    readonly inputShape: [number, number, number, number];
    readonly strides: readonly [number, number];
  },
): TensorInfo {
  const [rows, height, width, channels] = inputShape;
  const [filterHeight, filterWidth, , outputs] = filter.shape;
  const [, outHeight, outWidth] = dy.shape;
  const places = outHeight * outWidth;
  const size = filterHeight * filterWidth * channels;
  const data = new Float32Array(sizeOf(inputShape));
  const step = Math.max(1, Math.floor(HELD / (places * size)));
  for (let start = 0; start < rows; start += step) {
    const end = Math.min(rows, start + step);
    const product = tidy(() =>
      matMul(
        reshape(
          slice(dy, [start, 0, 0, 0], [end - start, -1, -1, -1]),
          [(end - start) * places, outputs],
        ),
        reshape(filter, [size, outputs]),
        false,
        true,
      )
    );
    const values = backend.readSync(product.dataId) as Float32Array;
    product.dispose();
    for (let window = 0; window < (end - start) * places; window++) {
      const row = start + Math.floor(window / places);
      const y = Math.floor(window % places / outWidth) * down - top;
      const x = window % outWidth * across - left;
      for (let i = Math.max(0, -y); i < filterHeight && y + i < height; i++) {
        for (let j = Math.max(0, -x); j < filterWidth && x + j < width; j++) {
          const to = ((row * height + y + i) * width + x + j) * channels;
          const from = window * size + (i * filterWidth + j) * channels;
          for (let channel = 0; channel < channels; channel++) {
            data[to + channel]! += values[from + channel]!;
          }
        }
      }
    }
  }
  return {
    dataId: backend.write(data, inputShape, "float32"),
    shape: inputShape,
    dtype: "float32",
  };
}

type ConvolutionAttributes = {
  strides: [number, number] | number;
  pad: number | "valid" | "same";
  dataFormat: string;
  dimRoundingMode: "floor" | "round" | "ceil";
  inputShape: [number, number, number, number];
};
