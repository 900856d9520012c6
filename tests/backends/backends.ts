/**
 * Backends that tests run on.
 *
 * @module
 */
import type { BackendName } from "../../core/contracts/backend.ts";
import { expected } from "./expected.ts";

/**
 * Backends that every machine has, and webgpu where there is an adapter; with CI set it is
 * expected.
 */
export const backends: readonly BackendName[] = await present();

async function present(): Promise<BackendName[]> {
  if (await navigator.gpu?.requestAdapter() || expected()) {
    return ["wasm", "cpu", "webgpu"];
  }
  console.log("webgpu is not tested: no adapter was found");
  return ["wasm", "cpu"];
}
