/**
 * Running sums and products.
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

const RUNNING = { Cumsum: cumsum, Cumprod: cumprod };

const corrected = new Set<string>();

/**
 * Replaces `Cumsum` and `Cumprod` of a backend, once: along axes counted from the last the backends
 * read and write beyond the values, and from the end on WebGPU leaves most values as they are. The
 * backend must have been imported.
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
    replaceKernel(name, backend, runningKernel(name));
  }
}

function runningKernel(
  name: keyof typeof RUNNING,
): (original: KernelFunc) => KernelFunc {
  return (original) => ({ inputs, backend, attrs }) => {
    const given = attrs as NamedAttrMap & Attributes;
    const x = inputs["x"] as Tensor;
    const axis = given.axis < 0 ? given.axis + x.shape.length : given.axis;
    if (!given.reverse) {
      return original({ inputs, backend, attrs: { ...given, axis } });
    }
    return tidy(() =>
      flip(RUNNING[name](flip(x, axis), axis, given.exclusive), axis)
    );
  };
}

interface Attributes {
  readonly axis: number;
  readonly exclusive: boolean;
  readonly reverse: boolean;
}
