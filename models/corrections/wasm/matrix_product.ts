/**
 * Transposed and batched matrix products of the WebAssembly backend.
 *
 * @module
 */
import {
  concat,
  type KernelBackend,
  type KernelFunc,
  matMul,
  type NamedAttrMap,
  reshape,
  type Tensor,
  type Tensor2D,
  tensor2d,
  tidy,
  transpose,
} from "@tensorflow/tfjs-core";
import { sizeOf } from "../../../core/contracts/nd_array.ts";

/** Multiplications per matrix from which one call per matrix is faster than a batched product. */
const LARGE = 2 ** 18;

/**
 * `BatchMatMul` of the WebAssembly backend.
 *
 * - Transposed operands are transposed first: its own path for them is ten times slower.
 * - Batched products (more than one matrix) are left to `original`, which is right but slow, unless
 *   the matrices are so large that one call each is faster: three times at 197 tokens, half as fast
 *   at 65.
 *
 * @example
 * ```ts
 * import { matMul, tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
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
    const count = batchOf(a);
    if (count > 1 || batchOf(b) > 1) {
      const outer = b.shape.at(transposeB ? -2 : -1)!;
      return count === batchOf(b) && a.size / count * outer >= LARGE
        ? oneByOne(a, b, !!transposeA, !!transposeB, backend as KernelBackend)
        : original({ inputs, backend, ...(attrs && { attrs }) });
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

/** The products of a batch, one after the other. */
function oneByOne(
  a: Tensor,
  b: Tensor,
  transposeA: boolean,
  transposeB: boolean,
  backend: KernelBackend,
): Tensor {
  return tidy(() => {
    const left = matrices(transposeA ? swapLast(a) : a, backend);
    const right = matrices(transposeB ? swapLast(b) : b, backend);
    const products = left.map((matrix, at) => matMul(matrix, right[at]!));
    const shape = [...a.shape.slice(0, -2), ...products[0]!.shape];
    return reshape(concat(products), shape);
  });
}

/**
 * The matrices of a batch. The values are read once: each slice of the backend would copy the
 * complete batch.
 */
function matrices(stack: Tensor, backend: KernelBackend): Tensor2D[] {
  const values = backend.readSync(stack.dataId) as Float32Array;
  const [rows, columns] = stack.shape.slice(-2) as [number, number];
  const size = rows * columns;
  return Array.from(
    { length: values.length / size },
    (_, at) =>
      tensor2d(values.subarray(at * size, (at + 1) * size), [rows, columns]),
  );
}

/** Number of matrices in a batch. */
export function batchOf(stack: Tensor): number {
  return sizeOf(stack.shape.slice(0, -2));
}

function swapLast(stack: Tensor): Tensor {
  const axes = stack.shape.map((_, axis) => axis);
  const last = axes.pop()!;
  return transpose(stack, [...axes.slice(0, -1), last, axes.at(-1)!]);
}
