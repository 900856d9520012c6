import assert from "node:assert/strict";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import {
  inverse,
  relabel,
  relabelledModel,
} from "../../../../metrics/axiomatic/parts/relabelled_model.ts";

const from = Int32Array.of(2, 0, 1);

Deno.test("relabel: each position takes the values of another, row by row, in their precision; inverse puts them back", () => {
  const rows = toyRows([[1, 2, 3], [4, 5, 6]]);
  const relabelled = relabel(rows, from);
  assert.ok(relabelled.data instanceof Float32Array);
  assert.deepEqual([...relabelled.data], [3, 1, 2, 6, 4, 5]);
  assert.deepEqual(relabelled.shape, [2, 3]);
  assert.deepEqual(relabel(relabelled, inverse(from)), rows);
  const exact = { shape: [1, 3], data: Float64Array.of(0.1, 0.2, 0.3) };
  assert.deepEqual([...relabel(exact, from).data], [0.3, 0.1, 0.2]);
});

Deno.test("relabelledModel: answers about relabelled rows as the model about the rows", async () => {
  const model = multilinearModel(3, [[1, [0, 1]], [10, [2]]]);
  const rows = toyRows([[1, 2, 3], [4, 5, 6]]);
  const other = relabelledModel(model, from);
  const relabelled = relabel(rows, from);
  assert.deepEqual(
    (await other.predict(relabelled)).data,
    (await model.predict(rows)).data,
  );
  const targets = new Int32Array(2);
  assert.deepEqual([...(await other.gradient!(relabelled, targets)).data], [
    10,
    2,
    1,
    10,
    5,
    4,
  ]);
  const { gradient: _, ...blackBox } = model;
  assert.equal(relabelledModel(blackBox, from).gradient, undefined);
});
