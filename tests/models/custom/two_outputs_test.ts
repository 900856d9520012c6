import assert from "node:assert/strict";
import type { Head } from "../../../core/contracts/model.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { twoOutputs } from "../../../models/custom/two_outputs.ts";

const rows = toyRows([[0.25, 0.5], [1, 0.125]]);
const one = (head: Head) => ({ ...linearModel([1, 2]), head });

Deno.test("twoOutputs: the other class is -z, 1 - p, or (1 - p) - 1", async () => {
  const outputs = async (head: Head) => [
    ...(await twoOutputs(one(head)).predict(rows)).data,
  ];
  assert.deepEqual(await outputs("logit"), [-1.25, 1.25, -1.25, 1.25]);
  assert.deepEqual(await outputs("probability"), [-0.25, 1.25, -0.25, 1.25]);
  assert.deepEqual(await outputs("shifted_probability"), [
    -2.25,
    1.25,
    -2.25,
    1.25,
  ]);
});

Deno.test("twoOutputs: gradients of the class that is asked about", async () => {
  const { gradient, outputs } = twoOutputs(one("probability"));
  assert.equal(outputs, 2);
  const gradients = await gradient!(rows, new Int32Array([0, 1]));
  assert.deepEqual([0, 1].map((row) => [...rowAt(gradients, row)]), [
    [-1, -2],
    [1, 2],
  ]);
  const { gradient: _, ...blackBox } = one("logit");
  assert.equal(twoOutputs(blackBox).gradient, undefined);
});

Deno.test("twoOutputs: several outputs, or a value, are refused", () => {
  assert.throws(() => twoOutputs(one("value")), /current value is 1 of value/);
  assert.throws(
    () => twoOutputs({ ...one("logit"), outputs: 3 }),
    /current value is 3 of logit/,
  );
});
