/**
 * Kernels in the place of a backend's own.
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
 * Puts a kernel, made of the one that is there, in its place; the backend must have been imported.
 *
 * @example
 * ```ts
 * import { getKernel } from "@tensorflow/tfjs-core";
 * import "@tensorflow/tfjs-backend-cpu";
 * import { replaceKernel } from "./replace_kernel.ts";
 * import assert from "node:assert/strict";
 * const { kernelFunc } = getKernel("Abs", "cpu");
 * replaceKernel("Abs", "cpu", (original) => (given) => original(given));
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
