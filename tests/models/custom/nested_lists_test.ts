import assert from "node:assert/strict";
import fc from "fast-check";
import {
  flatOutputs,
  nestedRows,
} from "../../../models/custom/nested_lists.ts";

Deno.test("nestedRows: lists nested as the axes are, in their order", () => {
  const data = Float32Array.from({ length: 12 }, (_, i) => i);
  assert.deepEqual(nestedRows({ shape: [2, 6], data }), [
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10, 11],
  ]);
  assert.deepEqual(nestedRows({ shape: [2, 3, 2], data })[1], [
    [6, 7],
    [8, 9],
    [10, 11],
  ]);
});

Deno.test("flatOutputs: numbers, lists and typed arrays, one per row", () => {
  const expected = { shape: [2, 1], data: new Float64Array([1, 2]) };
  for (
    const answer of [[1, 2], [[1], [2]], new Float32Array([1, 2]), [
      new Float64Array([1]),
      [2],
    ]]
  ) {
    assert.deepEqual(flatOutputs("m", answer, 2), expected);
  }
});

Deno.test("flatOutputs: what is no output per row is named", () => {
  const bad: [unknown, RegExp][] = [
    [undefined, /Cannot use m: expected a list of 2 outputs.* is undefined/],
    [
      "12",
      /a list of 2 outputs, one per row, current value is a value of type string/,
    ],
    [[1], /current value is one of 1/],
    [[[], []], /expected some outputs for row 1/],
    [[[1, 2], [1]], /expected 2 outputs for row 2, as for the first, .* is 1/],
    [[1, NaN], /finite numbers for row 2, current value is NaN/],
    [[1, null], /finite numbers for row 2, current value is null/],
    [
      [[1], ["x"]],
      /finite numbers for row 2, current value is a value of type string/,
    ],
  ];
  for (const [answer, message] of bad) {
    assert.throws(() => flatOutputs("m", answer, 2), {
      name: "RangeError",
      message,
    });
  }
});

Deno.test("flatOutputs: any JSON is outputs or an error that names the model", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (answer, rows) => {
      try {
        const { shape, data } = flatOutputs("m", answer, rows);
        assert.equal(data.length, shape[0]! * shape[1]!);
        assert.ok(data.every(Number.isFinite));
      } catch (error) {
        assert.ok(error instanceof RangeError);
        assert.match(error.message, /^Cannot use m: expected/);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
