import assert from "node:assert/strict";
import fc from "fast-check";
import { midRanks } from "../../../core/statistics/ranks.ts";

Deno.test("midRanks: worked by hand, ties and signed zeros averaged", () => {
  assert.deepEqual([...midRanks([10, -1, 10, 3, 10])], [4, 1, 4, 2, 4]);
  assert.deepEqual([...midRanks([0, -0, -Infinity])], [2.5, 2.5, 1]);
  assert.deepEqual([...midRanks([])], []);
});

Deno.test("midRanks: equal to 1 + smaller + half of the other equals", () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -4, max: 4 })), (values) => {
      const expected = values.map((v) =>
        0.5 + values.filter((w) => w < v).length +
        values.filter((w) => w === v).length / 2
      );
      assert.deepEqual([...midRanks(values)], expected);
    }),
    { seed: 1 },
  ));

Deno.test("midRanks: NaN is refused wherever it stands", () => {
  for (const values of [[NaN], [1, NaN, 2], [NaN, NaN], [3, 1, NaN]]) {
    assert.throws(() => midRanks(values), RangeError);
  }
});
