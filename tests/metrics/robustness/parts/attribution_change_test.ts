import assert from "node:assert/strict";
import { attributionChange } from "../../../../metrics/robustness/parts/attribution_change.ts";

Deno.test("attributionChange: relative to the larger magnitude, small ones to the floor", () => {
  assert.equal(attributionChange([4], [2], 0.1), 1 / 2);
  assert.equal(attributionChange([2], [4], 0.1), 1 / 2);
  assert.equal(attributionChange([1], [-1], 0.1), 2);
  assert.equal(attributionChange([0], [1e-9], 0.1), 1);
  // 1 counts as 10, a tenth of 100.
  assert.equal(
    attributionChange([100, 1], [100, 0], 0.1),
    Math.sqrt(0.1 ** 2 / 2),
  );
});

Deno.test("attributionChange: undefined where both are nothing, or one is", () => {
  assert.equal(attributionChange([0, 0], [0, -0], 0.1), NaN);
  assert.equal(attributionChange([1, NaN], [1, 1], 0.1), NaN);
});
