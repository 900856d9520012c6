/**
 * Transposed matrix products of the WebAssembly backend.
 *
 * @module
 */
import {
  type KernelFunc,
  type NamedAttrMap,
  type Tensor,
  transpose,
} from "@tensorflow/tfjs-core";
import { sizeOf } from "../../core/nd_array.ts";

/**
 * `BatchMatMul` of the WebAssembly backend with transposes made first: its own path for them is ten times slower.
 *
 * Products of several matrices (batch above 1) are left to `original`, which is right but slow.
 *
 * @example
 * ```ts
 * import { matMul, tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const [a, b] = [tensor2d([[1, 2]]), tensor2d([[3, 4]])];
 * assert.deepEqual([...await matMul(a, b, false, true).data()], [11]);
 * ```
 */
export function matrixProduct(original: KernelFunc): KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const { a, b } = inputs as { a: Tensor; b: Tensor };
    const { transposeA, transposeB } = attrs as NamedAttrMap;
    if (batchOf(a) > 1 || batchOf(b) > 1) {
      return original({ inputs, backend, ...(attrs && { attrs }) });
    }
    const left = transposeA ? swapLast(a) : a;
    const right = transposeB ? swapLast(b) : b;
    const product = original({
      inputs: { a: left, b: right },
      backend,
      attrs: { transposeA: false, transposeB: false },
    });
    if (left !== a) left.dispose();
    if (right !== b) right.dispose();
    return product;
  };
}

/** Number of matrices in a stack. */
export function batchOf(stack: Tensor): number {
  return sizeOf(stack.shape.slice(0, -2));
}

function swapLast(stack: Tensor): Tensor {
  const axes = stack.shape.map((_, axis) => axis);
  const last = axes.pop()!;
  return transpose(stack, [...axes.slice(0, -1), last, axes.at(-1)!]);
}
