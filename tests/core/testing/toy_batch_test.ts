import assert from "node:assert/strict";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";

Deno.test("toyBatch: rows in float32, target 0, numbered in order", () => {
  const { inputs, targets, instances } = toyBatch([[1, 2], [3, 0.1]]);
  assert.deepEqual(inputs, {
    shape: [2, 2],
    data: new Float32Array([1, 2, 3, 0.1]),
  });
  assert.deepEqual(targets, new Int32Array([0, 0]));
  assert.deepEqual(instances, new Int32Array([0, 1]));
});

Deno.test("toyRows: no rows have shape [0, 0]", () => {
  assert.deepEqual(toyRows([]).shape, [0, 0]);
});
