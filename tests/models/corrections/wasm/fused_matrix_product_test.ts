import { fused, memory, tensor1d, tensor2d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";

Deno.test("fusedMatrixProduct: bias and activation once, though the sum has several blocks", async () => {
  await selectBackend("wasm");
  const a = tensor2d(new Float32Array(200).fill(1), [2, 100]);
  // Sums of 60 ones and 40 times −2: −20, and 20 after negation.
  const column = Array.from({ length: 100 }, (_, k) => k < 60 ? 1 : -2);
  const b = tensor2d([column, column.map((value) => -value)]);
  const bias = tensor1d([30, -5]);
  const before = memory().numTensors;
  for (
    const [activation, expected] of [
      ["linear", [10, 15]],
      ["relu", [10, 15]],
      ["relu6", [6, 6]],
    ] as const
  ) {
    const product = fused.matMul({ a, b, transposeB: true, bias, activation });
    assert.deepEqual([...await product.data()], [...expected, ...expected]);
    product.dispose();
  }
  assert.equal(memory().numTensors, before);
});
