import assert from "node:assert/strict";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { addLinear } from "../../../../metrics/axiomatic/parts/add_linear.ts";
import { twoOutputs } from "../../../explainers/two_outputs.ts";

const model = twoOutputs([
  multilinearModel(2, [[1, [0, 1]]]),
  multilinearModel(2, [[5, [1]]]),
]);
const sum = addLinear(model, 3, Float64Array.of(1, 2, 10, 20));
const rows = toyRows([[2, 4], [-1, 1]]);

Deno.test("addLinear: every output has different gradients", async () => {
  const { shape, data } = await sum.predict(rows);
  assert.deepEqual(shape, [2, 2]);
  // 3 · 8 + 2 + 8, 3 · 20 + 20 + 80; 3 · −1 − 1 + 2, 3 · 5 − 10 + 20.
  assert.deepEqual([...data], [34, 160, -2, 25]);
});

Deno.test("addLinear: gradients of the targets, and none where the model has none", async () => {
  const { data } = await sum.gradient!(rows, Int32Array.of(0, 1));
  assert.deepEqual([...data], [13, 8, 10, 35]);
  const { gradient: _, ...blackBox } = model;
  assert.equal(addLinear(blackBox, 1, new Float64Array(4)).gradient, undefined);
});
