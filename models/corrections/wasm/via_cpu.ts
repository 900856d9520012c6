/**
 * Kernels borrowed from the plain JavaScript backend.
 *
 * @module
 */
import {
  findBackend,
  getKernel,
  type KernelBackend,
  type KernelFunc,
  type NamedTensorInfoMap,
  type TensorInfo,
} from "@tensorflow/tfjs-core";

/**
 * The kernel `name` of the cpu backend for tensors of another backend: inputs are copied to it,
 * outputs back.
 *
 * @throws {Error} when the cpu backend has no such kernel.
 *
 * @example
 * ```ts
 * import "@tensorflow/tfjs-backend-cpu";
 * import { viaCpu } from "./via_cpu.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => viaCpu("NoSuchKernel"), /no kernel NoSuchKernel/);
 * ```
 */
export function viaCpu(name: string): KernelFunc {
  const kernel = getKernel(name, "cpu");
  if (!kernel) {
    throw new Error(`Cannot borrow a kernel: cpu has no kernel ${name}`);
  }
  return ({ inputs, backend, attrs }) => {
    const from = backend as KernelBackend;
    const cpu = findBackend("cpu");
    const copy = (
      info: TensorInfo,
      source: KernelBackend,
      sink: KernelBackend,
    ): TensorInfo => ({
      dataId: sink.write(
        source.readSync(info.dataId).slice(),
        info.shape,
        info.dtype,
      ),
      shape: info.shape,
      dtype: info.dtype,
    });
    const copies: { [name: string]: TensorInfo | TensorInfo[] } = {};
    for (const [key, value] of Object.entries(inputs)) {
      if (value === undefined || value === null) continue;
      copies[key] = Array.isArray(value)
        ? value.map((info) => copy(info, from, cpu))
        : copy(value, from, cpu);
    }
    const results = kernel.kernelFunc({
      // Some kernels take a list.
      inputs: (Array.isArray(inputs)
        ? Object.values(copies)
        : copies) as NamedTensorInfoMap,
      backend: cpu,
      ...(attrs && { attrs }),
    });
    const list = Array.isArray(results) ? results : [results];
    const outputs = list.map((info) => copy(info, cpu, from));
    for (const info of [...Object.values(copies).flat(), ...list]) {
      cpu.disposeData(info.dataId);
    }
    return Array.isArray(results) ? outputs : outputs[0]!;
  };
}
