import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { checkBatch } from "../../../core/rows/check_batch.ts";

const model = linearModel([1, 2]);
const good = toyBatch([[1, 2], [3, 4]]);

Deno.test("checkBatch: accepts rows of the model's shape, and no rows at all", () => {
  checkBatch(model, good);
  checkBatch(model, {
    ...toyBatch([]),
    inputs: { shape: [0, 2], data: new Float32Array() },
  });
});

Deno.test("checkBatch: names what does not fit", () => {
  const cases = [
    [{ inputs: toyRows([[1, 2, 3], [4, 5, 6]]) }, /shape \[2\].*is \[3\]/],
    [{ inputs: { shape: [2, 2], data: new Float32Array(3) } }, /holds 4.*3/],
    [{ targets: new Int32Array(1) }, /1 targets and 2 numbers for 2 rows/],
    [{ instances: new Int32Array(3) }, /2 targets and 3 numbers for 2 rows/],
    [{ targets: new Int32Array([0, 1]) }, /\[0, 1\), current value is 1/],
    [{ targets: new Int32Array([0, -1]) }, /\[0, 1\), current value is -1/],
  ] as const;
  for (const [change, message] of cases) {
    assert.throws(
      () => checkBatch(model, { ...good, ...change }),
      { name: "RangeError", message },
    );
  }
});
