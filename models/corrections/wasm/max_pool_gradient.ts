/**
 * The gradient of two-dimensional maximum pooling.
 *
 * @module
 */
import {
  backend_util,
  type KernelBackend,
  type KernelFunc,
  type Tensor4D,
} from "@tensorflow/tfjs-core";

/**
 * `MaxPoolGrad` for the WebAssembly backend, whose own ignores windows without a positive value.
 *
 * - Inputs `input` `[rows, height, width, channels]` and `dy` `[rows, outHeight, outWidth,
 *   channels]`.
 * - The gradient of a window goes to the first of its largest values, in reading order.
 *
 * @example
 * ```ts
 * import { grad, maxPool, sum, type Tensor4D, tensor4d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const image = tensor4d([-4, -1, -2, -3], [1, 2, 2, 1]);
 * const gradient = grad((x) => sum(maxPool(x as Tensor4D, 2, 2, "valid")))(image);
 * assert.deepEqual([...await gradient.data()], [0, 1, 0, 0]);
 * ```
 */
export const maxPoolGradient: KernelFunc = (
  { inputs, backend: kernelBackend, attrs },
) => {
  const backend = kernelBackend as KernelBackend;
  const { dy, input } = inputs as { dy: Tensor4D; input: Tensor4D };
  const { filterSize, strides, pad, dimRoundingMode } =
    attrs as PoolingAttributes;
  const info = backend_util.computePool2DInfo(
    input.shape,
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const x = backend.readSync(input.dataId) as Float32Array;
  const gradients = backend.readSync(dy.dataId) as Float32Array;
  const { inHeight, inWidth, inChannels: channels, padInfo } = info;
  const result = new Float32Array(x.length);
  let index = 0;
  for (let row = 0; row < info.batchSize; row++) {
    for (let i = 0; i < info.outHeight; i++) {
      const top = i * info.strideHeight - padInfo.top;
      const bottom = Math.min(inHeight, top + info.filterHeight);
      for (let j = 0; j < info.outWidth; j++) {
        const left = j * info.strideWidth - padInfo.left;
        const right = Math.min(inWidth, left + info.filterWidth);
        for (let channel = 0; channel < channels; channel++) {
          let largest = -1;
          for (let y = Math.max(0, top); y < bottom; y++) {
            const line = (row * inHeight + y) * inWidth;
            for (let z = Math.max(0, left); z < right; z++) {
              const at = (line + z) * channels + channel;
              if (largest < 0 || x[at]! > x[largest]!) largest = at;
            }
          }
          result[largest]! += gradients[index++]!;
        }
      }
    }
  }
  const { shape, dtype } = input;
  return { dataId: backend.write(result, shape, dtype), shape, dtype };
};

type PoolingAttributes = {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: number | "valid" | "same";
  dimRoundingMode: "floor" | "round" | "ceil";
};
