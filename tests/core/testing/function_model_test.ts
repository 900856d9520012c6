import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";

/** x0² · x1, and how often it was asked. */
function counted() {
  const calls = { value: 0, gradient: 0 };
  const model = functionModel({
    inputs: 2,
    value: (row) => (calls.value++, row[0]! ** 2 * row[1]!),
    gradient: (
      row,
    ) => (calls.gradient++, [2 * row[0]! * row[1]!, row[0]! ** 2]),
  });
  return { calls, model };
}

const rows = { shape: [3, 2], data: Float64Array.of(1, 2, 3, 4, -1, 0.1) };

Deno.test("functionModel: one output of the head `value` over flat inputs", () => {
  const { model } = counted();
  assert.deepEqual(model.inputShape, [2]);
  assert.equal(model.outputs, 1);
  assert.equal(model.head, "value");
});

Deno.test("functionModel: the function of each row, once, in float64", async () => {
  const { calls, model } = counted();
  assert.deepEqual(await model.predict(rows), {
    shape: [3, 1],
    data: Float64Array.of(2, 36, 0.1),
  });
  assert.deepEqual(calls, { value: 3, gradient: 0 });
  const { data } = await model.predict({
    shape: [1, 2],
    data: Float32Array.of(1, 0.1),
  });
  assert.deepEqual([...data], [Math.fround(0.1)]);
});

Deno.test("functionModel: the gradient of each row, once, in float64", async () => {
  const { calls, model } = counted();
  assert.deepEqual(await model.gradient(rows, new Int32Array(3)), {
    shape: [3, 2],
    data: Float64Array.of(4, 1, 24, 9, -0.2, 1),
  });
  assert.deepEqual(calls, { value: 0, gradient: 3 });
});

Deno.test("functionModel: no rows, no calls", async () => {
  const { calls, model } = counted();
  const none = { shape: [0, 2], data: new Float32Array(0) };
  assert.deepEqual((await model.predict(none)).shape, [0, 1]);
  assert.deepEqual(
    (await model.gradient(none, new Int32Array(0))).shape,
    [0, 2],
  );
  assert.deepEqual(calls, { value: 0, gradient: 0 });
});
