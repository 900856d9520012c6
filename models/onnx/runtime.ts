/**
 * The ONNX runtime, where it is installed.
 *
 * @module
 */
import { unavailable } from "../unavailable.ts";

/** The parts of the package that are used. */
export interface OnnxRuntime {
  /** Versions of its parts. */
  readonly env: { readonly versions: { readonly node?: string } };
  /** An input tensor. */
  readonly Tensor: new (
    type: "float32" | "float64",
    data: Float32Array | Float64Array,
    shape: readonly number[],
  ) => object;
  /** A model that is ready to run. */
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<OnnxSession>;
  };
}

/** An output tensor. */
export interface OnnxTensor {
  /** `float32`, `int64`, … */
  readonly type: string;
  /** Its shape. */
  readonly dims: readonly number[];
  /** Its values. */
  readonly data: ArrayLike<number | bigint | string>;
}

/** A model that is ready to run. */
export interface OnnxSession {
  /** Names of the inputs. */
  readonly inputNames: readonly string[];
  /** Names of the outputs. */
  readonly outputNames: readonly string[];
  /** Metadata of the inputs, in the order of `inputNames`. */
  readonly inputMetadata?: readonly { readonly type?: string }[];
  /** Runs the model; returns all outputs unless some are named. */
  run(
    feeds: { readonly [name: string]: object },
    outputs?: readonly string[],
  ): Promise<{ readonly [name: string]: OnnxTensor }>;
}

const PACKAGE = "onnxruntime-node";

const INSTALL =
  `run deno add npm:${PACKAGE}@1.30.0 (288 MB) and allow --allow-ffi=node_modules, as deno task faithmark:onnx does, or use wasm`;

let loaded: OnnxRuntime | undefined;
let current: OnnxRuntime | undefined;

/**
 * The runtime. It is loaded once: the first call decides from where.
 *
 * @throws {Error} when it is not installed or cannot be loaded, with the reason and what to do.
 *
 * @example
 * ```ts
 * import { loadOnnx } from "./runtime.ts";
 * import assert from "node:assert/strict";
 * const missing = () => Promise.reject(new TypeError("native part missing"));
 * await assert.rejects(
 *   loadOnnx(missing),
 *   /Cannot use backend onnx: .*\(native part missing\); run deno add/,
 * );
 * ```
 */
export async function loadOnnx(
  load: () => Promise<{ default: OnnxRuntime }> = () => import(PACKAGE),
): Promise<OnnxRuntime> {
  if (loaded) return loaded;
  try {
    return loaded = (await load()).default;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const reason = code === "ERR_MODULE_NOT_FOUND"
      ? `${PACKAGE} is not installed`
      : `${PACKAGE} cannot be loaded (${message})`;
    throw unavailable("onnx", reason, INSTALL);
  }
}

/** Sets the runtime that stacks of layers run on, or none. */
export function useOnnx(runtime: OnnxRuntime | undefined): void {
  current = runtime;
}

/** The runtime that stacks of layers run on; undefined while another backend is current. */
export function currentOnnx(): OnnxRuntime | undefined {
  return current;
}
