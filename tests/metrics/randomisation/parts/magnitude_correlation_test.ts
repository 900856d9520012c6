import assert from "node:assert/strict";
import { magnitudeCorrelation } from "../../../../metrics/randomisation/parts/magnitude_correlation.ts";

const correlation = (a: readonly number[], b: readonly number[]) =>
  magnitudeCorrelation(Float64Array.from(a), Float64Array.from(b));

Deno.test("magnitudeCorrelation: by ranks of magnitudes, in either direction", () => {
  assert.equal(correlation([1, -2, 30], [5, 6, 7]), 1);
  assert.equal(correlation([1, -2, 30], [7, 6, 5]), 1);
  assert.equal(correlation([1, 2, 3, 4], [2, -4, 1, 3]), 0);
  // Mid-ranks 1.5 1.5 3 against 1 2 3.
  assert.equal(correlation([1, -1, 2], [1, 2, 3]), 1.5 / Math.sqrt(1.5 * 2));
});

Deno.test("magnitudeCorrelation: undefined where either is constant or holds NaN", () => {
  assert.equal(correlation([1, -1], [1, 2]), NaN);
  assert.equal(correlation([1, 2], [3, 3]), NaN);
  assert.equal(correlation([1, NaN], [1, 2]), NaN);
});
