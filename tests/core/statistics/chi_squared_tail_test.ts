import assert from "node:assert/strict";
import { chiSquaredTail } from "../../../core/statistics/chi_squared_tail.ts";
import { normalTail } from "../../../core/statistics/normal_tail.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("chiSquaredTail: one degree is a squared normal, two an exponential, four by hand", () => {
  for (const x of [0.5, 3, 20]) {
    assert.equal(chiSquaredTail(x, 1), 2 * normalTail(Math.sqrt(x)));
    assertClose(
      [chiSquaredTail(x, 2), chiSquaredTail(x, 4)],
      [Math.exp(-x / 2), Math.exp(-x / 2) * (1 + x / 2)],
      { rtol: 1e-14 },
    );
  }
});

Deno.test("chiSquaredTail: 1 at 0, 0 at infinity, more with every degree", () => {
  assert.equal(chiSquaredTail(0, 5), 1);
  assert.equal(chiSquaredTail(0, 6), 1);
  assert.equal(chiSquaredTail(Infinity, 5), 0);
  const tails = [1, 2, 3, 4, 5, 6].map((freedom) => chiSquaredTail(4, freedom));
  assert.deepEqual(tails, tails.toSorted());
});

Deno.test("chiSquaredTail: thousands of degrees stay in the range of numbers", () => {
  // The median of a chi-squared distribution is k (1 − 2/(9k))³ to within 0.01 of its spread.
  const k = 4001;
  const median = k * (1 - 2 / (9 * k)) ** 3;
  assertClose([chiSquaredTail(median, k)], [0.5], { atol: 1e-3 });
});

Deno.test("chiSquaredTail: parts of degrees and negative sums are refused", () => {
  assert.throws(() => chiSquaredTail(1, 0.5), RangeError);
  assert.throws(() => chiSquaredTail(1, 0), RangeError);
  assert.throws(() => chiSquaredTail(-1, 2), RangeError);
  assert.throws(() => chiSquaredTail(NaN, 2), RangeError);
});
