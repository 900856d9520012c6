/**
 * Kernels that the WebAssembly backend lacks or gets wrong.
 *
 * @module
 */
import { type KernelFunc, registerKernel } from "@tensorflow/tfjs-core";
import { cumulativeSumKernels } from "../cumulative_sum_kernels.ts";
import { replaceKernel } from "../replace_kernel.ts";
import { conv2dFilterGradient } from "./conv2d_filter_gradient.ts";
import { conv2dInputGradient } from "./conv2d_input_gradient.ts";
import { fusedMatrixProduct } from "./fused_matrix_product.ts";
import { matrixProduct } from "./matrix_product.ts";
import { maxPoolGradient } from "./max_pool_gradient.ts";
import { samePadding } from "./same_padding.ts";
import { tile } from "./tile.ts";
import { viaCpu } from "./via_cpu.ts";

/** Kernels that do not exist, so that gradients fail. */
const MISSING = [
  "DepthwiseConv2dNativeBackpropFilter",
  "DepthwiseConv2dNativeBackpropInput",
  "Einsum",
  "UnsortedSegmentSum",
];

/**
 * Kernels that are silently wrong, as finite differences show: most are maxima that start from the
 * smallest positive number.
 */
const WRONG = [
  "Conv3DBackpropInputV2",
  "Dilation2D",
  "Dilation2DBackpropFilter",
  "Dilation2DBackpropInput",
  "MaxPool3D",
  "MaxPool3DGrad",
];

/** Kernels that return 0 for some paddings. */
const CONVOLUTIONS = [
  "Conv2D",
  "FusedConv2D",
  "DepthwiseConv2dNative",
  "FusedDepthwiseConv2D",
];

let corrected = false;

/**
 * Replaces missing, wrong and slow kernels of the WebAssembly backend, once: by kernels of this
 * project where speed matters, otherwise by those of the cpu backend.
 *
 * Measured on `@tensorflow/tfjs-backend-wasm` 4.22.0. Both backends must have been imported.
 *
 * @example
 * ```ts
 * import { getKernel } from "@tensorflow/tfjs-core";
 * import "@tensorflow/tfjs-backend-cpu";
 * import "@tensorflow/tfjs-backend-wasm";
 * import { correctWasm } from "./correct_wasm.ts";
 * import assert from "node:assert/strict";
 * correctWasm();
 * const kernel = getKernel("MaxPoolGrad", "wasm");
 * correctWasm();
 * assert.equal(getKernel("MaxPoolGrad", "wasm"), kernel);
 * ```
 */
export function correctWasm(): void {
  if (corrected) return;
  corrected = true;
  for (const name of MISSING) register(name, viaCpu(name));
  register("Conv2DBackpropFilter", conv2dFilterGradient);
  for (const name of WRONG) replace(name, () => viaCpu(name));
  replace("MaxPoolGrad", () => maxPoolGradient);
  replace("Conv2DBackpropInput", conv2dInputGradient);
  replace("BatchMatMul", matrixProduct);
  replace("_FusedMatMul", fusedMatrixProduct);
  replace("Tile", tile);
  for (const name of CONVOLUTIONS) replace(name, samePadding);
  cumulativeSumKernels("wasm");
}

function replace(name: string, by: (original: KernelFunc) => KernelFunc) {
  replaceKernel(name, "wasm", by);
}

function register(kernelName: string, kernelFunc: KernelFunc) {
  registerKernel({ kernelName, backendName: "wasm", kernelFunc });
}
