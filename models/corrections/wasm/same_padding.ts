/**
 * Convolutions with strides longer than their windows.
 *
 * @module
 */
import {
  backend_util,
  type KernelFunc,
  type NamedAttrMap,
  type Tensor4D,
} from "@tensorflow/tfjs-core";

/**
 * A convolution of the WebAssembly backend with explicit padding where strides are longer than the
 * window. With `same` the backend computes a negative padding there, misreads it and returns 0
 * throughout.
 *
 * @example
 * ```ts
 * import { conv2d, ones, type Tensor4D } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const image = ones([1, 6, 6, 1]) as Tensor4D;
 * const result = conv2d(image, ones([2, 2, 1, 1]) as Tensor4D, 3, "same");
 * assert.deepEqual([...await result.data()], [4, 4, 4, 4]);
 * ```
 */
export function samePadding(original: KernelFunc): KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const { x, filter } = inputs as { x: Tensor4D; filter: Tensor4D };
    const options = attrs as NamedAttrMap & Attributes;
    // Layers without dilation leave `dilations` out.
    const { strides, pad, dilations } = options;
    const [down, across] = [strides].flat() as [number, number?];
    const [height, width] = filter.shape;
    if (pad !== "same" || down <= height && (across ?? down) <= width) {
      return original({ inputs, backend, attrs: options });
    }
    const { padInfo: { top, bottom, left, right } } = backend_util
      .computeConv2DInfo(x.shape, filter.shape, strides, dilations ?? 1, pad);
    const zeros = [[0, 0], [top, bottom], [left, right], [0, 0]];
    return original({ inputs, backend, attrs: { ...options, pad: zeros } });
  };
}

interface Attributes {
  readonly strides: number | [number, number];
  readonly pad: "same" | "valid" | number;
  readonly dilations: number | [number, number];
}
