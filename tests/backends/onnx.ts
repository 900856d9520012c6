/**
 * The ONNX runtime for tests, which is no dependency.
 *
 * @module
 */
import { createRequire } from "node:module";
import type { BackendName } from "../../core/contracts/backend.ts";
import { loadOnnx } from "../../models/onnx/runtime.ts";
import { backends } from "./backends.ts";
import { expected } from "./expected.ts";

/** Where `.ci/run` installs it. */
const folder = new URL("../../runs/onnxruntime/", import.meta.url);

/**
 * True where the runtime is installed, as a dependency or in `runs/onnxruntime`, and loaded; with
 * CI set it is expected.
 */
export const onnx: boolean = await present();

/** The backends of every machine, and onnx where it is. */
export const backendsAndOnnx: readonly BackendName[] = onnx
  ? [...backends, "onnx"]
  : backends;

async function present(): Promise<boolean> {
  const missing = await loadOnnx().then(() => undefined, (error) => error);
  if (!missing) return true;
  try {
    const runtime = createRequire(folder)("onnxruntime-node");
    await loadOnnx(() => Promise.resolve({ default: runtime }));
    return true;
  } catch (error) {
    if (expected()) throw error;
    console.log(`onnx is not tested: ${missing.message}`);
    return false;
  }
}
