import assert from "node:assert/strict";
import { relativeDistance } from "../../../metrics/parts/relative_distance.ts";

Deno.test("relativeDistance: against the longer, either way round", () => {
  assert.equal(relativeDistance([3, 4], [0, 0]), 1);
  assert.equal(relativeDistance([0, 0], [3, 4]), 1);
  assert.equal(relativeDistance([0, 2], [0, 4]), 1 / 2);
  assert.equal(relativeDistance([0, 2], [0, -2]), 2);
  assert.equal(relativeDistance([1, 1], [1, 1]), 0);
});

Deno.test("relativeDistance: undefined where both are nothing, or one is", () => {
  assert.equal(relativeDistance([0, 0], [0, -0]), NaN);
  assert.equal(relativeDistance([NaN, 1], [1, 1]), NaN);
  assert.equal(relativeDistance([1, 1], [1, NaN]), NaN);
});
