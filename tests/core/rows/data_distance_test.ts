import assert from "node:assert/strict";
import { dataDistance } from "../../../core/rows/data_distance.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { assertClose } from "../../assert_close.ts";

const box = {
  lower: Float32Array.of(0, 0),
  upper: Float32Array.of(10, 100),
};

Deno.test("dataDistance: Euclidean over ranges, against the median of data rows held out in turn", () => {
  // In shares of the range: (0, 0), (0.3, 0.4), (0.3, 0.5): nearest others at 0.5, 0.1, 0.1.
  const distance = dataDistance(toyRows([[0, 0], [3, 40], [3, 50]]), box);
  assertClose(
    distance(toyRows([[3, 80], [0, 0], [1, 0]])),
    [3, 0, 1],
    { atol: 1e-12 },
  );
});

Deno.test("dataDistance: the unit of an input does not matter", () => {
  const wide = { lower: box.lower, upper: Float32Array.of(1000, 100) };
  const a = dataDistance(toyRows([[1, 2], [3, 9], [8, 4]]), box);
  const b = dataDistance(toyRows([[100, 2], [300, 9], [800, 4]]), wide);
  assertClose(b(toyRows([[500, 5]])), a(toyRows([[5, 5]])), { rtol: 1e-12 });
});

Deno.test("dataDistance: NaN where data have no usual distance", () => {
  assert.deepEqual(
    [...dataDistance(toyRows([[1, 1]]), box)(toyRows([[2, 2]]))],
    [NaN],
  );
  const doubles = toyRows([[1, 1], [1, 1], [1, 1], [5, 5]]);
  assert.deepEqual([...dataDistance(doubles, box)(toyRows([[2, 2]]))], [NaN]);
});

Deno.test("dataDistance: an input without a range counts as it is", () => {
  const flat = { lower: Float32Array.of(0), upper: Float32Array.of(0) };
  const distance = dataDistance(toyRows([[0], [2]]), flat);
  assert.deepEqual([...distance(toyRows([[6]]))], [2]);
});
