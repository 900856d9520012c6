import assert from "node:assert/strict";
import { takeLabelled } from "../../../models/training/take_labelled.ts";

Deno.test("takeLabelled: rows and labels in the order of the indices, repeated ones twice", () => {
  const rows = {
    inputs: { shape: [3, 2], data: new Float32Array([1, 2, 3, 4, 5, 6]) },
    labels: new Int32Array([7, 8, 9]),
  };
  const { inputs, labels } = takeLabelled(rows, new Int32Array([2, 0, 2]));
  assert.deepEqual(inputs.shape, [3, 2]);
  assert.deepEqual([...inputs.data], [5, 6, 1, 2, 5, 6]);
  assert.deepEqual(labels, new Int32Array([9, 7, 9]));
  assert.deepEqual(takeLabelled(rows, new Int32Array()).inputs.shape, [0, 2]);
});
