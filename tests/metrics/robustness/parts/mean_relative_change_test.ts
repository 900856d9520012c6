import assert from "node:assert/strict";
import { meanRelativeChange } from "../../../../metrics/robustness/parts/mean_relative_change.ts";

Deno.test("meanRelativeChange: each entry relative to its size", () => {
  const size = (i: number) => [2, 1, 8][i]!;
  const change = meanRelativeChange([2, 0, 4], [4, 0, 12], size);
  assert.equal(change, Math.sqrt(2 / 3));
});

Deno.test("meanRelativeChange: no change is 0 where there is no size; NaN stays", () => {
  assert.equal(meanRelativeChange([0, 0], [0, 0], () => 0), 0);
  assert.equal(meanRelativeChange([NaN, 1], [1, 1], () => 1), NaN);
});
