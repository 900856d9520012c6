import assert from "node:assert/strict";
import { estimate, meanOf } from "../../../boards/inference/estimate.ts";

const draws = Float64Array.from({ length: 41 }, (_, i) => 40 - i);

Deno.test("estimate: undefined scores are left out and counted", () => {
  assert.deepEqual(estimate(Float64Array.of(1, NaN, 4, NaN, 4), draws), {
    mean: 3,
    low: 1,
    high: 39,
    n: 3,
    missing: 2,
  });
});

Deno.test("estimate: nothing defined has no mean", () => {
  assert.deepEqual(estimate(Float64Array.of(NaN), draws), {
    mean: null,
    low: null,
    high: null,
    n: 0,
    missing: 1,
  });
});

Deno.test("meanOf: arithmetic mean, NaN of nothing", () => {
  assert.equal(meanOf([1, 2, 6]), 3);
  assert.ok(Number.isNaN(meanOf([])));
});
