import assert from "node:assert/strict";
import { resampledMeans } from "../../../core/statistics/resampled_means.ts";
import { rng } from "../../../core/rows/rng.ts";

Deno.test("resampledMeans: two scores give 0, 1/2 and 1 with probabilities 1/4, 1/2 and 1/4", () => {
  const draws = 8000;
  const [means] = resampledMeans([[0, 1]], draws, rng(0));
  for (const [value, probability] of [[0, 0.25], [0.5, 0.5], [1, 0.25]]) {
    const count = means!.filter((mean) => mean === value).length;
    const error = Math.sqrt(draws * probability! * (1 - probability!));
    assert.ok(Math.abs(count - draws * probability!) < 4 * error, `${count}`);
  }
});

Deno.test("resampledMeans: rows share the drawn columns", () => {
  const [a, b] = resampledMeans([[1, 2, 3, 8], [2, 4, 6, 16]], 200, rng(1));
  assert.deepEqual(a!.map((mean) => 2 * mean), b);
  assert.ok(new Set(a).size > 10);
});

Deno.test("resampledMeans: NaN columns are left out of their row's mean, and of no other", () => {
  const [some, all] = resampledMeans([[1, NaN], [1, 3]], 400, rng(2));
  for (const [draw, mean] of all!.entries()) {
    // Only the second column drawn, or the first at least once.
    assert.equal(some![draw], mean === 3 ? NaN : 1);
  }
  assert.ok(some!.includes(1) && some!.some(Number.isNaN));
});

Deno.test("resampledMeans: rows without columns or of unequal length are refused", () => {
  for (const rows of [[], [[]], [[1, 2], [1]]]) {
    assert.throws(() => resampledMeans(rows, 10, rng(0)), RangeError);
  }
});
