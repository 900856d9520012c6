import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { weightedMoments } from "../../../../explainers/surrogates/parts/weighted_moments.ts";
import { assertClose } from "../../../assert_close.ts";

/** Whole weights are repeated rows. */
const design = [0, 2, 4, 2, 4, 10];
const weights = [2, 1, 1];

Deno.test("weightedMoments: means and products of centred rows", () => {
  const { means, gram } = weightedMoments(design, weights, 2);
  assert.deepEqual([...means], [2, 4]);
  // 2 · 4 + 4 + 4; 2 · 4 − 4 + 12; 2 · 4 + 4 + 36.
  assert.deepEqual([...gram], [16, 16, 16, 48]);
});

Deno.test("weightedMoments: outputs are measured from the first", () => {
  const moments = weightedMoments(design, weights, 2).of([100, 104, 108]);
  assert.equal(moments.origin, 100);
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

Deno.test("weightedMoments: a column that does not vary in rows that count has exactly no products", () => {
  const codes = [0.3, 1, 0.3, 0, 0.3, 1, 9, 1];
  const moments = weightedMoments(codes, [0.1, 0.7, 0.3, 0], 2);
  assert.deepEqual([...moments.gram.subarray(0, 3)], [0, 0, 0]);
  assert.equal(moments.of([1, 5, 2, 8]).right[0], 0);
  // Weights 0.4 and 0.7 on 1 and 0: 0.4 · 0.7 / 1.1. Rounding of a difference.
  assertClose([moments.gram[3]!], [0.28 / 1.1], { atol: 1e-15 });
});

Deno.test("weightedMoments: codes of 0 and 1 give the products of any other two values, scaled", () => {
  const { uniform, integer } = rng("moments");
  const masks = Uint8Array.from({ length: 60 * 4 }, () => integer(2));
  const counts = Float64Array.from({ length: 60 }, uniform);
  const outputs = Float64Array.from({ length: 60 }, uniform);
  const plain = weightedMoments(masks, counts, 4);
  const moved = weightedMoments(Array.from(masks, (z) => 3 * z - 1), counts, 4);
  // Rounding of sums of 60 terms up to 9.
  const rounding = { atol: 1e-12 };
  assertClose(moved.gram, plain.gram.map((g) => 9 * g), rounding);
  assertClose(
    moved.of(outputs).right,
    plain.of(outputs).right.map((r) => 3 * r),
    rounding,
  );
});

Deno.test("weightedMoments: the first row may outweigh all others", () => {
  const tiny = 1e-40;
  const { gram, of } = weightedMoments(
    [3, 1, 7, 2],
    [1, tiny, 0.5 * tiny, 0],
    1,
  );
  // Σ w (z − 3)², less what the mean's shift takes: nothing beside it. Rounding of two squares.
  assertClose([gram[0]! / tiny], [4 + 0.5 * 16], { rtol: 1e-14 });
  assertClose([of([1, 2, 3, 9]).right[0]! / tiny], [-2 + 0.5 * 2 * 4], {
    rtol: 1e-14,
  });
});
