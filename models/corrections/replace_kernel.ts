/**
 * Replacement of kernels.
 *
 * @module
 */
import {
  getKernel,
  type KernelFunc,
  registerKernel,
  unregisterKernel,
} from "@tensorflow/tfjs-core";

/**
 * Replaces a kernel of a backend by one made from it; the backend must have been imported.
 *
 * @example
 * ```ts
 * import { getKernel } from "@tensorflow/tfjs-core";
 * import "@tensorflow/tfjs-backend-cpu";
 * import { replaceKernel } from "./replace_kernel.ts";
 * import assert from "node:assert/strict";
 * const { kernelFunc } = getKernel("Abs", "cpu");
 * replaceKernel("Abs", "cpu", (original) => (options) => original(options));
 * assert.notEqual(getKernel("Abs", "cpu").kernelFunc, kernelFunc);
 * ```
 */
export function replaceKernel(
  kernelName: string,
  backendName: string,
  by: (original: KernelFunc) => KernelFunc,
): void {
  const kernel = getKernel(kernelName, backendName);
  unregisterKernel(kernelName, backendName);
  registerKernel({ ...kernel, kernelFunc: by(kernel.kernelFunc) });
}
