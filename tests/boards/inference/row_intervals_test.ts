import assert from "node:assert/strict";
import { resampledMeans } from "../../../core/statistics/resampled_means.ts";
import { rng } from "../../../core/rows/rng.ts";
import type { Entry } from "../../../boards/inference/rank.ts";
import { rowIntervals } from "../../../boards/inference/row_intervals.ts";

function entry(values: readonly number[]): Entry {
  return {
    means: [Float64Array.from(values)],
    value: values.reduce((sum, v) => sum + v, 0) / values.length,
    draws: resampledMeans([values], 4000, rng("row intervals"))[0]!,
  };
}

/** Quantiles of the normal distribution. */
const even = Array.from({ length: 40 }, (_, i) => (i - 19.5) / 20);
/** Mostly small, few large: the mean is skewed. */
const skewed = even.map((_, i) => i < 37 ? i / 1000 : 10 * (i - 36));

Deno.test("rowIntervals: even scores have one interval, whichever way", () => {
  const { low, high, bca, intervalsAgree } = rowIntervals(entry(even), 1);
  assert.equal(intervalsAgree, true);
  // A hundredth of the width: what 4,000 resamples leave of the bias.
  assert.ok(Math.abs(bca!.low - low!) < 0.05 * (high! - low!));
});

Deno.test("rowIntervals: skewed scores move the other one towards the tail, and it says so", () => {
  const { low, high, bca, intervalsAgree } = rowIntervals(entry(skewed), 1);
  assert.equal(intervalsAgree, false);
  assert.ok(bca!.low > low! && bca!.high > high!);
});

Deno.test("rowIntervals: where lower is better both are turned back, ends in order", () => {
  const there = rowIntervals(entry(skewed), 1);
  const back = rowIntervals(entry(skewed), -1);
  assert.deepEqual([back.low, back.high], [-there.high!, -there.low!]);
  assert.deepEqual(back.bca, { low: -there.bca!.high, high: -there.bca!.low });
});

Deno.test("rowIntervals: a constant is its own interval and agrees", () => {
  assert.deepEqual(rowIntervals(entry([0.25, 0.25]), 1), {
    low: 0.25,
    high: 0.25,
    bca: { low: 0.25, high: 0.25 },
    intervalsAgree: true,
  });
});

Deno.test("rowIntervals: an estimate outside its draws has the percentile interval alone", () => {
  const away = { ...entry(even), value: 9 };
  assert.deepEqual(Object.keys(rowIntervals(away, 1)), ["low", "high"]);
});
