/**
 * Speed of matrix products on this machine.
 *
 * @module
 */
import {
  fill,
  getBackend,
  matMul,
  slice,
  type Tensor2D,
  tidy,
} from "@tensorflow/tfjs-core";
import { openSession } from "./onnx/stack_session.ts";
import { currentOnnx } from "./onnx/runtime.ts";

/**
 * Billions of floating-point operations per second of a product of two square matrices on the
 * current backend; with `onnx`, of a dense layer.
 *
 * - Matrices have `length` rows: 1024, or 512 on the cpu backend.
 * - Median of five products, after one to warm up.
 * - `clock` returns milliseconds.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { calibration } from "./calibration.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * let now = 0;
 * const speed = await calibration(() => now += 1);
 * assert.equal(speed, 2 * 1024 ** 3 / 1e6);
 * ```
 */
export async function calibration(
  clock: () => number,
  length = getBackend() === "cpu" ? 512 : 1024,
): Promise<number> {
  const matrix = fill([length, length], 0.5) as Tensor2D;
  const rows = new Float32Array(length ** 2).fill(0.5);
  const run = currentOnnx() &&
    await openSession(
      [{ kind: "dense", kernel: rows, width: length, relu: false }],
      [length],
    );
  const multiply = async () => {
    // One number is read, so that the product is known to be done and its transfer does not count.
    const product = tidy(() => slice(matMul(matrix, matrix), 0, 1));
    await product.data();
    product.dispose();
  };
  const times: number[] = [];
  for (let repeat = 0; repeat < 6; repeat++) {
    const start = clock();
    await (run ? run(rows) : multiply());
    const elapsed = clock() - start;
    if (repeat > 0) times.push(elapsed);
  }
  matrix.dispose();
  times.sort((a, b) => a - b);
  return 2 * length ** 3 / (times[2]! * 1e6);
}
