/**
 * Fused matrix products of the WebAssembly backend.
 *
 * @module
 */
import {
  add,
  elu,
  type KernelFunc,
  leakyRelu,
  matMul,
  prelu,
  relu,
  relu6,
  sigmoid,
  type Tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { batchOf } from "./matrix_product.ts";

/**
 * `_FusedMatMul` of the WebAssembly backend, split into product, sum and activation where the
 * original is wrong: with a transposed operand or several matrices it adds the bias and applies the
 * activation once per block of the sum.
 *
 * @throws {RangeError} on an activation that the original does not support either.
 *
 * @example
 * ```ts
 * import { fused, tensor1d, tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const product = fused.matMul({
 *   a: tensor2d([[1, 2]]),
 *   b: tensor2d([[3, -4], [5, 6]]),
 *   transposeB: true,
 *   bias: tensor1d([1, -100]),
 *   activation: "relu",
 * });
 * assert.deepEqual([...await product.data()], [0, 0]);
 * ```
 */
export function fusedMatrixProduct(original: KernelFunc): KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const { a, b, bias, preluActivationWeights } = inputs as {
      [name: string]: Tensor;
    };
    const { transposeA, transposeB, activation, leakyreluAlpha } = attrs as {
      transposeA: boolean;
      transposeB: boolean;
      activation: string;
      leakyreluAlpha?: number;
    };
    if (!transposeA && !transposeB && batchOf(a!) === 1 && batchOf(b!) === 1) {
      return original({ inputs, backend, ...(attrs && { attrs }) });
    }
    return tidy(() => {
      const product = matMul(a!, b!, transposeA, transposeB);
      const sum = bias ? add(product, bias) : product;
      switch (activation) {
        case "linear":
          return sum;
        case "relu":
          return relu(sum);
        case "relu6":
          return relu6(sum);
        case "elu":
          return elu(sum);
        case "sigmoid":
          return sigmoid(sum);
        case "prelu":
          return prelu(sum, preluActivationWeights!);
        case "leakyrelu":
          return leakyRelu(sum, leakyreluAlpha);
        default:
          throw new RangeError(
            `Cannot apply an activation: wasm has none of this name, current value is ${activation}`,
          );
      }
    });
  };
}
