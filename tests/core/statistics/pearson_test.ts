import assert from "node:assert/strict";
import { pearson } from "../../../core/statistics/pearson.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("pearson: worked by hand", () => {
  // Deviations -1 0 1 and -1 1 0: 1 / √(2 · 2).
  assertClose([pearson([1, 2, 3], [0, 2, 1])], [1 / 2], { rtol: 1e-15 });
  // Deviations -1 0 1 and -4/3 -1/3 5/3: 3 / √(2 · 14/3).
  assertClose([pearson([1, 2, 3], [1, 2, 4])], [3 / Math.sqrt(28 / 3)], {
    rtol: 1e-15,
  });
});

Deno.test("pearson: a common offset of 1e9 costs no digits", () => {
  const x = [1, 2, 4].map((v) => v + 1e9);
  // Means of such values round at 1e-7.
  assertClose([pearson(x, [1, 2, 3])], [3 / Math.sqrt(28 / 3)], {
    rtol: 1e-6,
  });
});

Deno.test("pearson: never leaves [-1, 1] by rounding", () => {
  for (let i = 1; i < 200; i++) {
    const x = [0.1 * i, 0.7 / i, 1.3];
    const r = pearson(x, x.map((v) => -3.3 * v));
    assert.ok(r >= -1 && r < -1 + 1e-12);
  }
});

Deno.test("pearson: NaN where a side is constant, even one whose mean rounds, or holds NaN", () => {
  const constant = Array<number>(3).fill(0.1);
  assert.equal(pearson(constant, [1, 2, 3]), NaN);
  assert.equal(pearson([1, 2, 3], constant), NaN);
  assert.equal(pearson([1, NaN, 3], [1, 2, 3]), NaN);
  assert.equal(pearson([1], [1]), NaN);
  assert.equal(pearson([], []), NaN);
});

Deno.test("pearson: lists of different length are refused", () => {
  assert.throws(() => pearson([1, 2], [1]), RangeError);
});
