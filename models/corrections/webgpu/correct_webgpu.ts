/**
 * Kernels that the WebGPU backend gets wrong.
 *
 * @module
 */
import { cumulativeSumKernels } from "../cumulative_sum_kernels.ts";
import { replaceKernel } from "../replace_kernel.ts";
import { padAxes } from "./pad_axes.ts";

let corrected = false;

/**
 * Replaces wrong kernels of the WebGPU backend, once. Measured on `@tensorflow/tfjs-backend-webgpu`
 * 4.22.0, which must have been imported.
 *
 * @example
 * ```ts
 * import { getKernel } from "@tensorflow/tfjs-core";
 * import "@tensorflow/tfjs-backend-webgpu";
 * import { correctWebgpu } from "./correct_webgpu.ts";
 * import assert from "node:assert/strict";
 * correctWebgpu();
 * const kernel = getKernel("PadV2", "webgpu");
 * correctWebgpu();
 * assert.equal(getKernel("PadV2", "webgpu"), kernel);
 * ```
 */
export function correctWebgpu(): void {
  if (corrected) return;
  corrected = true;
  replaceKernel("PadV2", "webgpu", padAxes);
  cumulativeSumKernels("webgpu");
}
