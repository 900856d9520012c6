import assert from "node:assert/strict";
import {
  ndArray,
  rowAt,
  rowSize,
  rowsOf,
  sizeOf,
  sliceRows,
  takeRows,
} from "../../../core/contracts/nd_array.ts";

/** Three rows of 2 × 2: 0 … 11. */
const counting = () =>
  ndArray([3, 2, 2], Float32Array.from({ length: 12 }, (_, i) => i));

Deno.test("sizeOf: the product of the lengths, 1 of none, 0 of an empty axis", () => {
  assert.equal(sizeOf([3, 2, 2]), 12);
  assert.equal(sizeOf([]), 1);
  assert.equal(sizeOf([5, 0]), 0);
});

Deno.test("ndArray: wraps the values without copying them", () => {
  const data = new Float64Array(6);
  const array = ndArray([2, 3], data);
  assert.equal(array.data, data);
  assert.deepEqual(array.shape, [2, 3]);
  assert.equal(ndArray([], new Float32Array(1)).data.length, 1);
  assert.equal(ndArray([0, 7], new Float32Array(0)).data.length, 0);
});

Deno.test("ndArray: a shape that holds more or fewer values is refused, with both counts", () => {
  for (const length of [3, 5]) {
    assert.throws(
      () => ndArray([2, 2], new Float32Array(length)),
      new RangeError(
        `Cannot shape values: [2,2] holds 4, current value has ${length}`,
      ),
    );
  }
});

Deno.test("rowsOf, rowSize: the first axis and the product of the others", () => {
  assert.equal(rowsOf(counting()), 3);
  assert.equal(rowSize(counting()), 4);
  assert.equal(rowsOf(ndArray([0, 7], new Float32Array(0))), 0);
  assert.equal(rowSize(ndArray([0, 7], new Float32Array(0))), 7);
  assert.equal(rowsOf(ndArray([], new Float32Array(1))), 0);
  assert.equal(rowSize(ndArray([5], new Float32Array(5))), 1);
});

Deno.test("rowAt: a view, so that writing it writes the array", () => {
  const array = counting();
  assert.deepEqual(rowAt(array, 1), Float32Array.of(4, 5, 6, 7));
  rowAt(array, 2)[1] = -1;
  assert.equal(array.data[9], -1);
  assert.deepEqual(
    rowAt(ndArray([2, 1], Float64Array.of(0.1, 0.2)), 1),
    Float64Array.of(0.2),
  );
});

Deno.test("sliceRows: a view of some rows that keeps the other axes", () => {
  const array = counting();
  const slice = sliceRows(array, 1, 3);
  assert.deepEqual(slice, {
    shape: [2, 2, 2],
    data: Float32Array.of(4, 5, 6, 7, 8, 9, 10, 11),
  });
  slice.data[0] = -1;
  assert.equal(array.data[4], -1);
  assert.deepEqual(sliceRows(array, 2, 2).shape, [0, 2, 2]);
});

Deno.test("takeRows: a copy, in the order asked, repeats allowed", () => {
  const array = counting();
  const copy = takeRows(array, [2, 0, 2]);
  assert.deepEqual(copy, {
    shape: [3, 2, 2],
    data: Float32Array.of(8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11),
  });
  copy.data[0] = -1;
  assert.deepEqual(array, counting());
  assert.deepEqual(takeRows(array, []).shape, [0, 2, 2]);
});
