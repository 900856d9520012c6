import assert from "node:assert/strict";
import { distributions, intervalCoverage } from "./interval_coverage.ts";

const SAMPLES = 400;

Deno.test("intervalCoverage: normal scores are covered as often as the normal distribution says", () => {
  const { percentile, bca } = intervalCoverage(
    distributions.normal,
    40,
    SAMPLES,
    400,
  );
  // The bootstrap's spread is √(39/40) of the sample's, and Student's distribution is wider than
  // the normal: 94.0% would be right. Three standard errors of the simulation are 3.6%.
  for (const share of [percentile, bca]) {
    assert.ok(Math.abs(share - 0.94) < 0.036, `${share}`);
  }
});

Deno.test("intervalCoverage: few skewed scores are covered too rarely, as is known", () => {
  const { percentile, bca } = intervalCoverage(
    distributions.lognormal,
    20,
    SAMPLES,
    400,
  );
  for (const share of [percentile, bca]) {
    assert.ok(share > 0.78 && share < 0.92, `${share}`);
  }
  // Both see the same samples, so that their difference is steadier than either.
  assert.ok(bca > percentile, `${bca} ${percentile}`);
});

Deno.test("intervalCoverage: an interval of a constant always holds it, of another mean never", () => {
  const constant = { mean: 2, draw: () => 2 };
  assert.deepEqual(intervalCoverage(constant, 5, 10, 10), {
    percentile: 1,
    bca: 1,
  });
  const wrong = { ...constant, mean: 3 };
  assert.deepEqual(intervalCoverage(wrong, 5, 10, 10), {
    percentile: 0,
    bca: 0,
  });
});
