import assert from "node:assert/strict";
import fc from "fast-check";
import { kendallTau } from "../../../core/statistics/kendall_tau.ts";
import { assertClose } from "../../assert_close.ts";

/** Tau-b from its definition, over all pairs. */
function byPairs(x: readonly number[], y: readonly number[]): number {
  let difference = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const signX = Math.sign(x[i]! - x[j]!);
      const signY = Math.sign(y[i]! - y[j]!);
      difference += signX * signY;
      untiedX += Math.abs(signX);
      untiedY += Math.abs(signY);
    }
  }
  return difference / Math.sqrt(untiedX * untiedY);
}

Deno.test("kendallTau: worked by hand", () => {
  assert.equal(kendallTau([1, 2, 3, 4], [1, 2, 3, 4]), 1);
  assert.equal(kendallTau([1, 2, 3, 4], [4, 3, 2, 1]), -1);
  // Pairs: one tied on the left, two concordant: 2 / √(2 · 3).
  assert.equal(kendallTau([1, 1, 2], [1, 2, 3]), 2 / Math.sqrt(6));
});

Deno.test("kendallTau: equal to its definition over all pairs", () => {
  const value = fc.integer({ min: -3, max: 3 });
  return fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { maxLength: 40 }),
      (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        // Integers under one square root and one division: exact but for their rounding.
        assertClose([kendallTau(x, y)], [byPairs(x, y)], { rtol: 1e-15 });
      },
    ),
    { seed: 2, numRuns: 500 },
  );
});

Deno.test("kendallTau: NaN where a side is constant or holds NaN", () => {
  assert.equal(kendallTau([1, 1], [1, 2]), NaN);
  assert.equal(kendallTau([1, 2], [0, -0]), NaN);
  assert.equal(kendallTau([1, NaN, 2], [1, 2, 3]), NaN);
  assert.equal(kendallTau([1], [1]), NaN);
});

Deno.test("kendallTau: lists of different length are refused", () => {
  assert.throws(() => kendallTau([1, 2], [1]), RangeError);
});
