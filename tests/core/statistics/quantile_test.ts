import assert from "node:assert/strict";
import { quantile } from "../../../core/statistics/quantile.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("quantile: linear between order statistics (type 7)", () => {
  const sorted = [1, 2, 4, 8];
  // Position q · 3: 0.75 → 1 + 0.75, 1.5 → 2 + 0.5 · 2, 2.25 → 4 + 0.25 · 4.
  assert.deepEqual([0.25, 0.5, 0.75].map((q) => quantile(sorted, q)), [
    1.75,
    3,
    5,
  ]);
});

Deno.test("quantile: the 1st and 99th percentile of 0 .. 100 are 1 and 99", () => {
  const sorted = Float64Array.from({ length: 101 }, (_, i) => i);
  // 0.99 · 100 is not exact in float64.
  assertClose([quantile(sorted, 0.01), quantile(sorted, 0.99)], [1, 99], {
    atol: 1e-13,
  });
});

Deno.test("quantile: ends, one value, and infinite neighbours", () => {
  assert.equal(quantile([3, 5], 0), 3);
  assert.equal(quantile([3, 5], 1), 5);
  assert.equal(quantile([7], 0.3), 7);
  assert.equal(quantile([1, Infinity], 0), 1);
});

Deno.test("quantile: refuses no values and a q outside [0, 1]", () => {
  assert.throws(() => quantile([], 0.5), RangeError);
  for (const q of [-0.1, 1.1, NaN]) {
    assert.throws(() => quantile([1, 2], q), RangeError);
  }
});
