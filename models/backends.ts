/**
 * Selection of the TF.js backend.
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

// After the import of tfjs-layers, whose gradients would replace these.
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

/** A backend that has been selected. */
export interface Backend {
  /** The name. */
  readonly name: BackendName;
  /**
   * The name as records carry it: `webgpu:software` where a processor emulates a graphics card,
   * `onnx:1.30.0` with the installed version.
   */
  readonly label: string;
  /** Name of the adapter or engine. */
  readonly device: string;
  /** True when a processor emulates a graphics card. */
  readonly software: boolean;
}

/** The one program of matrix products whose sums have one order, whatever the shapes. */
const PACKED = 3;

/**
 * Makes a backend current and describes it.
 *
 * - `auto` takes the first that exists of: WebGPU on a hardware adapter; native TensorFlow, where
 *   `@tensorflow/tfjs-node-gpu` or `@tensorflow/tfjs-node` is installed; WebAssembly.
 * - `webgpu` by name also accepts a software adapter, which `auto` never takes. Read tensors with
 *   `await tensor.data()` only: WebGPU has no other way here.
 * - `wasm` reads its code from the folder of its package (`--allow-read`); its wrong and missing
 *   kernels are replaced.
 * - `onnx` is WebAssembly, except that `onnxruntime-node` (one thread), where it is installed, runs
 *   stacks of dense, convolutional and pooling layers: their predictions and structured queries are
 *   two to five times as fast. Gradients and all other networks stay on WebAssembly.
 * - `auto` never takes `onnx`, because outputs differ in their last bits (2e-7) and must not depend
 *   on what happens to be installed.
 *
 * @throws {Error} when the backend is not available, with the reason and what to do.
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
  // By default programs are chosen by the number of rows, and outputs would depend on it.
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
  const started = engine().registryFactory[name] !== undefined &&
    await setBackend(name);
  if (!started) {
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
 * True when a processor emulates the graphics card, as the adapter says itself or by the names of
 * the known emulations.
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
