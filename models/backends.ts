/**
 * Choosing what computes.
 *
 * @module
 */
import {
  enableProdMode,
  engine,
  env,
  ready,
  registerGradient,
  setBackend,
} from "@tensorflow/tfjs-core";
// Registers the gradients of every op.
import "@tensorflow/tfjs-layers";
import { type BackendName, backendNames } from "../core/contracts/backend.ts";
import { averagePoolGradients } from "./corrections/average_pool_gradients.ts";
import { cumulativeSumKernels } from "./corrections/cumulative_sum_kernels.ts";
import { cumsumGradient } from "./corrections/cumsum_gradient.ts";
import { loadOnnx, useOnnx } from "./onnx/runtime.ts";
import { resizeNearestGradient } from "./corrections/resize_nearest_gradient.ts";
import { tileGradient } from "./corrections/tile_gradient.ts";
import { unavailable } from "./unavailable.ts";
import { correctWasm } from "./corrections/wasm/correct_wasm.ts";
import { correctWebgpu } from "./corrections/webgpu/correct_webgpu.ts";

// After the layers, whose own would replace it.
for (
  const gradient of [
    tileGradient,
    ...averagePoolGradients,
    resizeNearestGradient,
    cumsumGradient,
  ]
) {
  registerGradient(gradient);
}

/** What computes. */
export interface Backend {
  /** The name. */
  readonly name: BackendName;
  /**
   * The name as records carry it: `webgpu:software` where a processor imitates a graphics card,
   * `onnx:1.30.0` with the version that is installed.
   */
  readonly label: string;
  /** Adapter or engine, in words. */
  readonly device: string;
  /** True when a processor imitates a graphics card. */
  readonly software: boolean;
}

/** The one matrix product whose sums run in one order, whatever the shapes. */
const PACKED = 3;

/**
 * Makes a backend current and says what it is.
 *
 * `auto` takes the first that is there of: WebGPU on a hardware adapter, native TensorFlow where
 * `@tensorflow/tfjs-node-gpu` or `@tensorflow/tfjs-node` is installed, WebAssembly. A software
 * WebGPU adapter is used only when `webgpu` is asked for by name. Read tensors with `await
 * tensor.data()` only: WebGPU has no other way here. WebAssembly reads its code from beside its
 * package (`--allow-read`); its wrong and missing kernels are replaced.
 *
 * `onnx` is WebAssembly whose stacks of dense, convolutional and pooling layers are answered by
 * `onnxruntime-node` on one thread, where that is installed: predictions and structured queries,
 * two to five times as fast; gradients and all other networks stay on WebAssembly. `auto` never
 * takes it, because answers differ in their last bits (2e-7) and must not depend on what happens to
 * be installed.
 *
 * @throws {Error} when the backend asked for is not there, with the reason and what to do.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import assert from "node:assert/strict";
 * assert.equal((await selectBackend("cpu")).label, "cpu");
 * ```
 */
export async function selectBackend(
  name: "auto" | BackendName,
): Promise<Backend> {
  enableProdMode();
  switch (name) {
    case "auto":
      return await automatic();
    case "webgpu":
      return await webgpu();
    case "tensorflow":
      return await tensorflow();
    case "onnx":
      return await onnx();
    case "wasm":
      return await wasm();
    case "cpu":
      await import("@tensorflow/tfjs-backend-cpu");
      cumulativeSumKernels("cpu");
      return await use("cpu", "JavaScript");
    default:
      throw unavailable(
        name,
        "there is no such backend",
        `use ${["auto", ...backendNames].join(", ")}`,
      );
  }
}

async function automatic(): Promise<Backend> {
  const adapter = await requestAdapter();
  if (adapter && !isSoftware(adapter.info)) return await webgpu();
  const native = await importNative();
  return native ? await use("tensorflow", native) : await wasm();
}

async function webgpu(): Promise<Backend> {
  const adapter = await requestAdapter();
  if (!adapter) {
    throw unavailable(
      "webgpu",
      "no adapter was found",
      "install a Vulkan, Metal or DirectX 12 driver, or use wasm",
    );
  }
  await import("@tensorflow/tfjs-backend-webgpu");
  correctWebgpu();
  // Left to themselves these choose programs by the number of rows, and answers would depend on it.
  env().set("WEBGPU_CPU_FORWARD", false);
  env().set("WEBGPU_MATMUL_PROGRAM_TYPE", PACKED);
  env().set("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL", 0);
  const { vendor, architecture, description } = adapter.info;
  const words = [description, vendor, architecture].filter(Boolean);
  return await use(
    "webgpu",
    words[0] ?? "unnamed adapter",
    isSoftware(adapter.info),
  );
}

async function tensorflow(): Promise<Backend> {
  const native = await importNative();
  if (!native) {
    throw unavailable(
      "tensorflow",
      "neither @tensorflow/tfjs-node-gpu nor @tensorflow/tfjs-node is installed",
      INSTALL_NATIVE,
    );
  }
  return await use("tensorflow", native);
}

const INSTALL_NATIVE =
  'add "npm:@tensorflow/tfjs-node" to deno.json, run deno approve-scripts npm:@tensorflow/tfjs-node and allow --allow-ffi, or use wasm';

async function onnx(): Promise<Backend> {
  const runtime = await loadOnnx();
  const { device } = await wasm();
  useOnnx(runtime);
  const version = runtime.env.versions.node;
  return {
    name: "onnx",
    label: `onnx:${version}`,
    device:
      `dense and convolutional networks on onnxruntime-node ${version}, 1 thread; else ${device}`,
    software: false,
  };
}

async function wasm(): Promise<Backend> {
  await import("@tensorflow/tfjs-backend-wasm");
  await import("@tensorflow/tfjs-backend-cpu");
  correctWasm();
  return await use("wasm", "WebAssembly SIMD, 1 thread");
}

async function use(
  name: BackendName,
  device: string,
  software = false,
): Promise<Backend> {
  const found = engine().registryFactory[name] !== undefined &&
    await setBackend(name);
  if (!found) {
    throw unavailable(name, "it failed to start", "use another backend");
  }
  await ready();
  useOnnx(undefined);
  return {
    name,
    label: software ? `${name}:software` : name,
    device,
    software,
  };
}

async function requestAdapter(): Promise<GPUAdapter | undefined> {
  return await navigator.gpu?.requestAdapter({
    powerPreference: "high-performance",
  }) ?? undefined;
}

/**
 * True when a processor does the work, by the adapter's own word or by the names of the known
 * imitations.
 */
export function isSoftware(
  info: Partial<
    Pick<
      GPUAdapterInfo,
      "vendor" | "architecture" | "description" | "isFallbackAdapter"
    >
  >,
): boolean {
  const words = `${info.vendor} ${info.architecture} ${info.description}`;
  return info.isFallbackAdapter === true ||
    /llvmpipe|lavapipe|swiftshader|softpipe|basic render/i.test(words);
}

/** Imports the native package that is installed and returns its name. */
async function importNative(): Promise<string | undefined> {
  const module = "node:util";
  const util = (await import(module)).default;
  // The package calls a function that newer runtimes have removed.
  util.isNullOrUndefined ??= (value: unknown) => value == null;
  for (const name of ["@tensorflow/tfjs-node-gpu", "@tensorflow/tfjs-node"]) {
    try {
      await import(name);
      return name;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === "ERR_MODULE_NOT_FOUND") continue;
      const reason = message.includes("tfjs_binding")
        ? `the native addon of ${name} is missing`
        : `${name} cannot be loaded (${message})`;
      throw unavailable("tensorflow", reason, INSTALL_NATIVE);
    }
  }
}
