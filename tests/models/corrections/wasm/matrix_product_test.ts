import { matMul, memory, tensor2d, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";
import { batchOf } from "../../../../models/corrections/wasm/matrix_product.ts";

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

Deno.test("matrixProduct: stacks of large matrices, one by one, are those of plain JavaScript", async () => {
  const values = (shape: [number, number, number], step: number) =>
    tensor3d(
      Float32Array.from(
        { length: shape[0] * shape[1] * shape[2] },
        (_, i) => (i * step) % 17 - 8,
      ),
      shape,
    );
  const products = async (backend: "wasm" | "cpu") => {
    await selectBackend(backend);
    const a = values([3, 70, 64], 7);
    const b = values([3, 64, 66], 5);
    const [turnedA, turnedB] = [
      values([3, 64, 70], 3),
      values([3, 66, 64], 11),
    ];
    const before = memory().numTensors;
    const answers = [
      matMul(a, b),
      matMul(turnedA, b, true, false),
      matMul(a, turnedB, false, true),
    ];
    assert.equal(memory().numTensors, before + 3);
    return await Promise.all(
      answers.map(async (answer) => [answer.shape, [...await answer.data()]]),
    );
  };
  // Small integers: sums are exact.
  assert.deepEqual(await products("wasm"), await products("cpu"));
});
