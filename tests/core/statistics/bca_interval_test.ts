import assert from "node:assert/strict";
import { bcaInterval } from "../../../core/statistics/bca_interval.ts";
import { normalQuantile } from "../../../core/statistics/normal_quantile.ts";
import { normalTail } from "../../../core/statistics/normal_tail.ts";
import { percentileInterval } from "../../../core/statistics/percentile_interval.ts";
import { assertClose } from "../../assert_close.ts";

/** A thousand and one draws, 0 … 1: the quantile q is q. */
const draws = Float64Array.from({ length: 1001 }, (_, i) => i / 1000);

/** Quantiles of the normal distribution and their inverse round. */
const rounding = { atol: 1e-12 };

Deno.test("bcaInterval: without bias and skewness it is the percentile interval", () => {
  const { low, high } = bcaInterval(draws, 0.5, [-2, -1, 1, 2]);
  const plain = percentileInterval(draws);
  assertClose([low, high], [plain.low, plain.high], rounding);
});

Deno.test("bcaInterval: bias moves both ends by twice its quantile", () => {
  // 600 draws lie below, one is equal: the share is 600.5/1001.
  const bias = normalQuantile(600.5 / 1001);
  const { low, high } = bcaInterval(draws, 0.6, [-1, 1], 0.1);
  const end = (tail: number) => normalTail(-(2 * bias + normalQuantile(tail)));
  assertClose([low, high], [end(0.05), end(0.95)], rounding);
});

Deno.test("bcaInterval: a long upper tail moves both ends up, by the acceleration worked by hand", () => {
  // Σd² = 6, Σd³ = 6: a = 6 / (6 · 6^1.5).
  const a = 6 ** -1.5;
  const end = (tail: number) => {
    const z = normalQuantile(tail);
    return normalTail(-z / (1 - a * z));
  };
  const { low, high } = bcaInterval(draws, 0.5, [-1, -1, 2]);
  assertClose([low, high], [end(0.025), end(0.975)], rounding);
  assert.ok(low > 0.025 && high > 0.975);
  const other = bcaInterval(draws, 0.5, [1, 1, -2]);
  assertClose([other.low, other.high], [1 - high, 1 - low], rounding);
});

Deno.test("bcaInterval: the scale of influence does not count, NaN draws are left out", () => {
  const interval = bcaInterval(draws, 0.4, [-1, -1, 2]);
  // Powers of two: exact.
  assert.deepEqual(bcaInterval(draws, 0.4, [-4, -4, 8]), interval);
  assert.deepEqual(bcaInterval([NaN, ...draws], 0.4, [-1, -1, 2]), interval);
});

Deno.test("bcaInterval: a constant is its own interval, rounding or not", () => {
  const third = { low: 1 / 3, high: 1 / 3 };
  assert.deepEqual(bcaInterval([1 / 3, 1 / 3], 1 / 3, [0, 0]), third);
  assert.deepEqual(bcaInterval([1 / 3, 1 / 3], 1 / 3 + 1e-16, [0, 0]), third);
});

Deno.test("bcaInterval: an estimate outside its draws has no interval", () => {
  assert.deepEqual(bcaInterval(draws, 2, [-1, 1]), { low: NaN, high: NaN });
});

Deno.test("bcaInterval: no draws and impossible error rates are refused", () => {
  assert.throws(() => bcaInterval([NaN], 0, [1]), RangeError);
  for (const alpha of [0, 1, NaN]) {
    assert.throws(() => bcaInterval(draws, 0.5, [-1, 1], alpha), RangeError);
  }
});
