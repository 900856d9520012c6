import { matMul, memory, tensor2d, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { batchOf } from "../../../models/wasm/matrix_product.ts";

Deno.test("matrixProduct: transposed operands by hand, nothing left behind", async () => {
  await selectBackend("wasm");
  const a = tensor2d([[1, 2], [3, 4], [5, 6]]);
  const b = tensor2d([[1, 0, -1], [2, 1, 0]]);
  const before = memory();
  const product = matMul(a, b, true, true);
  assert.deepEqual([...await product.data()], [-4, 5, -4, 8]);
  product.dispose();
  assert.equal(memory().numTensors, before.numTensors);
  assert.equal(memory().numDataBuffers, before.numDataBuffers);
});

Deno.test("batchOf: product of the leading axes", () => {
  assert.equal(batchOf(tensor2d([[1]])), 1);
  assert.equal(batchOf(tensor3d([[[1]], [[2]]])), 2);
});
