import assert from "node:assert/strict";
import { weightedMoments } from "../../../explainers/parts/weighted_moments.ts";

/** Whole weights are repeated rows. */
const design = [0, 2, 4, 2, 4, 10];
const weights = [2, 1, 1];

Deno.test("weightedMoments: means, centred rows and their products", () => {
  const { means, centred, gram } = weightedMoments(design, weights, 2);
  assert.deepEqual([...means], [2, 4]);
  assert.deepEqual([...centred], [-2, -2, 2, -2, 2, 6]);
  // 2 · 4 + 4 + 4; 2 · 4 − 4 + 12; 2 · 4 + 4 + 36.
  assert.deepEqual([...gram], [16, 16, 16, 48]);
});

Deno.test("weightedMoments: outputs are measured from the first", () => {
  const moments = weightedMoments(design, weights, 2).of([100, 104, 108]);
  assert.equal(moments.origin, 100);
  assert.deepEqual([...moments.changes], [0, 4, 8]);
  assert.equal(moments.mean, 3);
  // 2 · (−3)(−2) + 1 · 2 + 5 · 2; 2 · (−3)(−2) + 1 · (−2) + 5 · 6.
  assert.deepEqual([...moments.right], [24, 40]);
  assert.equal(moments.spread, 2 * 9 + 1 + 25);
});

Deno.test("weightedMoments: equal outputs have exactly no variance", () => {
  const { right, spread } = weightedMoments(design, [0.1, 0.7, 0.3], 2)
    .of([0.1, 0.1, 0.1]);
  assert.deepEqual([...right, spread], [0, 0, 0]);
});
