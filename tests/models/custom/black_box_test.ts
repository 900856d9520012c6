import assert from "node:assert/strict";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import {
  type BlackBox,
  blackBox,
  looksLikeProbabilities,
} from "../../../models/custom/black_box.ts";

const sample = { shape: [1, 2], data: new Float32Array([1, 2]) };

/** The first input of every row, and what was asked. */
function boxOf(changes: Partial<BlackBox> = {}) {
  const callRows: number[] = [];
  const box: BlackBox = {
    name: "m",
    inputShape: [2],
    head: "value",
    sample,
    predict: ({ shape: [rows], data }) => {
      callRows.push(rows!);
      return Promise.resolve({
        shape: [rows!, 1],
        data: Float64Array.from({ length: rows! }, (_, i) => data[2 * i]!),
      });
    },
    ...changes,
  };
  return { callRows, box };
}

const rows = (count: number): NdArray => ({
  shape: [count, 2],
  data: Float32Array.from({ length: 2 * count }, (_, i) => i),
});

Deno.test("blackBox: asks for at most so many rows at a time, in order", async () => {
  const { callRows, box } = boxOf({ rowsPerCall: 3 });
  const model = await blackBox(box);
  const { shape, data } = await model.predict(rows(7));
  assert.deepEqual(shape, [7, 1]);
  assert.deepEqual([...data], [0, 2, 4, 6, 8, 10, 12]);
  assert.deepEqual(callRows, [1, 3, 3, 1]);
  assert.equal(model.gradient, undefined);
  await assert.rejects(
    model.predict({ shape: [1, 3], data: new Float32Array(3) }),
    /expected rows of shape \[2\], current value is \[1,3\]/,
  );
});

Deno.test("blackBox: wide rows are asked about one by one", async () => {
  const size = 2 ** 20;
  const callRows: number[] = [];
  const model = await blackBox({
    ...boxOf().box,
    inputShape: [size],
    sample: { shape: [1, size], data: new Float32Array(size) },
    predict({ shape: [rows] }) {
      callRows.push(rows!);
      return Promise.resolve({
        shape: [rows!, 1],
        data: new Float64Array(rows!),
      });
    },
  });
  await model.predict({ shape: [2, size], data: new Float32Array(2 * size) });
  assert.deepEqual(callRows, [1, 1, 1]);
});

Deno.test("blackBox: answers that do not fit are refused, at once and later", async () => {
  const answering = (shape: number[], ...values: number[]) => () =>
    Promise.resolve({ shape, data: Float64Array.from(values) });
  const bad: [Partial<BlackBox>, RegExp][] = [
    [{ predict: answering([1, 0]) }, /Cannot use m: expected outputs of shape/],
    [{ predict: answering([2, 1], 1, 2) }, /\[1,1\], current value is \[2,1\]/],
    [
      { predict: answering([1, 1], NaN) },
      /finite outputs, current value is NaN/,
    ],
    [
      { predict: answering([1, 1], 1.5), head: "probability" },
      /probabilities, as head=probability says, current value is 1\.5/,
    ],
    [
      { predict: answering([1, 1], 1.00002), head: "probability" },
      /probabilities, .* current value is 1\.00002/,
    ],
    [
      { predict: answering([1, 1], -0.00002), head: "probability" },
      /probabilities, .* current value is -0\.00002/,
    ],
  ];
  for (const [changes, message] of bad) {
    await assert.rejects(blackBox(boxOf(changes).box), {
      name: "RangeError",
      message,
    });
  }
  let width = 2;
  const model = await blackBox({
    ...boxOf().box,
    predict: () =>
      Promise.resolve({ shape: [1, width], data: new Float64Array(width) }),
  });
  width = 3;
  await assert.rejects(
    model.predict(rows(1)),
    /\[1,2\], current value is \[1,3\]/,
  );
});

Deno.test("blackBox: probabilities that float32 rounds out of [0, 1] are cut off there", async () => {
  const outputs = new Float64Array([1.0000001192092896, -1e-8, 0.25]);
  const model = await blackBox({
    ...boxOf().box,
    head: "probability",
    predict: () => Promise.resolve({ shape: [1, 3], data: outputs }),
  });
  assert.deepEqual([...(await model.predict(rows(1))).data], [1, 0, 0.25]);
  // What the box handed over stays as it is.
  assert.equal(outputs[1], -1e-8);
});

Deno.test("looksLikeProbabilities: rows within [0, 1] that add up to 1", () => {
  const of = (...values: number[]) =>
    looksLikeProbabilities({
      shape: [values.length / 2, 2],
      data: Float64Array.from(values),
    });
  assert.ok(of(0.25, 0.75, 1, 0));
  assert.ok(!of(0.25, 0.75, 0.5, 0.4));
  assert.ok(!of(-0.5, 1.5));
  assert.ok(of(1.0000001192092896, 0, -1e-9, 1));
  assert.ok(!of(1.0001, 0));
  assert.ok(!of(NaN, NaN));
  assert.ok(
    !looksLikeProbabilities({ shape: [2, 1], data: new Float64Array(2) }),
  );
});
