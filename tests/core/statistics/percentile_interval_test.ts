import assert from "node:assert/strict";
import { percentileInterval } from "../../../core/statistics/percentile_interval.ts";

const draws = Float64Array.from({ length: 41 }, (_, i) => 40 - i);

Deno.test("percentileInterval: 2.5% and 97.5% of the draws that are defined, as numbers", () => {
  // 41 draws 0 … 40: the quantiles lie exactly on the second and the last but one.
  assert.deepEqual(percentileInterval(draws), { low: 1, high: 39 });
  const holes = Float64Array.from([NaN, ...draws, NaN, NaN]);
  assert.deepEqual(percentileInterval(holes), { low: 1, high: 39 });
});

Deno.test("percentileInterval: other error rates, and the input stays as it was", () => {
  assert.deepEqual(percentileInterval(draws, 0.5), { low: 10, high: 30 });
  assert.equal(draws[0], 40);
});

Deno.test("percentileInterval: nothing defined and impossible error rates are refused", () => {
  assert.throws(() => percentileInterval([NaN]), RangeError);
  assert.throws(() => percentileInterval(draws, 1.1), RangeError);
});
