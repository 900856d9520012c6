import assert from "node:assert/strict";
import { tableOf } from "../../../core/formats/table_of.ts";

const inputs = { shape: [2, 2], data: new Float64Array([1, 2, 3, 4]) };
const names = { classes: ["no", "yes"], inputNames: ["a", "b"] };
const labels = (...values: number[]) => ({
  shape: [values.length],
  data: new Float64Array(values),
});

Deno.test("tableOf: inputs in float32 with their labels and names", () => {
  assert.deepEqual(tableOf("a", inputs, labels(1, 0), names), {
    inputs: { shape: [2, 2], data: new Float32Array([1, 2, 3, 4]) },
    labels: new Int32Array([1, 0]),
    ...names,
  });
});

Deno.test("tableOf: rows, labels and names that do not fit are refused", () => {
  const infinite = { shape: [2, 2], data: new Float64Array([1, 2, 1e39, 4]) };
  const wide = { shape: [2, 1], data: new Float64Array(2) };
  const faults = [
    [inputs, labels(1), /a: expected 2 labels, current value is shape \[1\]/],
    [inputs, labels(0, 2), /a, row 2: expected a label below 2, .* 2/],
    [inputs, labels(0.5, 1), /a, row 1: expected a label below 2, .* 0\.5/],
    [wide, labels(0, 1), /a: expected 2 inputs in a row/],
    [
      { ...inputs, data: inputs.data.with(1, 16777217) },
      labels(0, 1),
      /a, row 1, column "b": expected an integer that float32 .* 16777217/,
    ],
    [
      infinite,
      labels(0, 1),
      /a, row 2, column "a": expected a number that float32 holds, .* 1e\+39/,
    ],
  ] as const;
  for (const [values, classes, message] of faults) {
    assert.throws(() => tableOf("a", values, classes, names), message);
  }
});
