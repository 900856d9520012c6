import assert from "node:assert/strict";
import { separatedTop } from "../../../../explainers/sensx/parts/separated_top.ts";

const none = [0, 0, 0, 0];

Deno.test("separatedTop: only the first places count, wherever they lie", () => {
  const means = [3, 8, 3, 5];
  assert.equal(separatedTop(means, none, 2, 3), true);
  // Third and fourth are equal.
  assert.equal(separatedTop(means, none, 3, 3), false);
  assert.equal(separatedTop([3, 8, 2, 5], none, 4, 3), true);
});

Deno.test("separatedTop: the last of the top must clear all below, not only the next", () => {
  // The smallest mean is so uncertain that it may be the largest.
  const means = [10, 8, 6, 1];
  assert.equal(separatedTop(means, [0.1, 0.1, 0.1, 0.1], 1, 3), true);
  assert.equal(separatedTop(means, [0.1, 0.1, 0.1, 3], 1, 3), false);
  assert.equal(separatedTop(means, [0.1, 0.1, 0.1, 2.8], 1, 3), true);
});

Deno.test("separatedTop: intervals that touch are not apart; no place asked is always settled", () => {
  assert.equal(separatedTop([4, 1], [0.5, 0.5], 1, 3), false);
  assert.equal(separatedTop([4, 1], [0.5, 0.5], 1, 2.9), true);
  assert.equal(separatedTop([1, 1], [5, 5], 0, 3), true);
});
