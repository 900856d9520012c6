/**
 * Cumulative-sum kernels.
 *
 * @module
 */
import {
  cumprod,
  cumsum,
  type KernelFunc,
  type NamedAttrMap,
  reverse as flip,
  type Tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { replaceKernel } from "./replace_kernel.ts";

const CUMULATIVE = { Cumsum: cumsum, Cumprod: cumprod };

const corrected = new Set<string>();

/**
 * Replaces `Cumsum` and `Cumprod` of a backend, once. The backend must have been imported.
 *
 * - Along axes counted from the last, the backends read and write beyond the values.
 * - In reverse, WebGPU leaves most values as they are.
 *
 * @example
 * ```ts
 * import { cumsum, tensor2d } from "@tensorflow/tfjs-core";
 * import "@tensorflow/tfjs-backend-cpu";
 * import { cumulativeSumKernels } from "./cumulative_sum_kernels.ts";
 * import assert from "node:assert/strict";
 * cumulativeSumKernels("cpu");
 * assert.deepEqual([...await cumsum(tensor2d([1, 2, 3, 4], [2, 2]), -1).data()], [1, 3, 3, 7]);
 * ```
 */
export function cumulativeSumKernels(backend: "cpu" | "wasm" | "webgpu"): void {
  if (corrected.has(backend)) return;
  corrected.add(backend);
  for (const name of ["Cumsum", "Cumprod"] as const) {
    replaceKernel(name, backend, cumulativeKernel(name));
  }
}

function cumulativeKernel(
  name: keyof typeof CUMULATIVE,
): (original: KernelFunc) => KernelFunc {
  return (original) => ({ inputs, backend, attrs }) => {
    const options = attrs as NamedAttrMap & Attributes;
    const x = inputs["x"] as Tensor;
    const axis = options.axis < 0
      ? options.axis + x.shape.length
      : options.axis;
    if (!options.reverse) {
      return original({ inputs, backend, attrs: { ...options, axis } });
    }
    return tidy(() =>
      flip(CUMULATIVE[name](flip(x, axis), axis, options.exclusive), axis)
    );
  };
}

interface Attributes {
  readonly axis: number;
  readonly exclusive: boolean;
  readonly reverse: boolean;
}
