import assert from "node:assert/strict";
import { wilcoxon } from "../../../core/statistics/wilcoxon.ts";
import { assertClose } from "../../assert_close.ts";

/** Sums of at most 2^50 exact counts, or a normal tail. */
const rounding = { rtol: 1e-12 };

Deno.test("wilcoxon: worked by hand", () => {
  // Ranks 1 2 3, all positive: one pattern of eight in each tail.
  assert.deepEqual(wilcoxon([1, 2, 3]), { rankSum: 6, pValue: 2 / 8 });
  // Rank sum 3 of 0 … 6 (with 3 twice): both tails overlap.
  assert.deepEqual(wilcoxon([1, 2, -3]), { rankSum: 3, pValue: 1 });
  assert.deepEqual(wilcoxon([-1, -2, -3]), { rankSum: 0, pValue: 2 / 8 });
});

Deno.test("wilcoxon: the exact distribution, as scipy 1.17.1 with method='exact'", () => {
  const ten = [1.5, -0.3, 2.2, 0.8, -1.1, 3.0, 0.4, -0.2, 1.9, 0.7];
  assert.equal(wilcoxon(ten).rankSum, 55 - 9);
  assertClose([wilcoxon(ten).pValue], [0.064453125], rounding);
  const thirty = Array.from(
    { length: 30 },
    (_, i) => ((i + 1) * 7 % 31) / 10 * ((i + 1) % 3 === 0 ? -1 : 1),
  );
  assertClose([wilcoxon(thirty).pValue], [0.03841841779649258], rounding);
  const fifty = Array.from(
    { length: 50 },
    (_, i) => (i + 1) * ((i + 1) % 3 === 0 ? -1 : 1),
  );
  assertClose([wilcoxon(fifty).pValue], [0.02616696817119646], rounding);
});

Deno.test("wilcoxon: zeros dropped, ties and continuity corrected, as scipy 1.17.1 with method='approx', correction=True", () => {
  const tied = [1, 1, -1, 2, 2, -3, 4, 0, 0, 5, -2, 3];
  assert.equal(wilcoxon(tied).rankSum, 55 - 14.5);
  assertClose([wilcoxon(tied).pValue], [0.1999724572437077], rounding);
});

Deno.test("wilcoxon: beyond 50 differences the normal distribution, as scipy 1.17.1 with correction=True", () => {
  const sixty = Array.from(
    { length: 60 },
    (_, i) => 0.1 * (i + 1) * ((i + 1) % 4 === 0 ? -1 : 1),
  );
  assertClose([wilcoxon(sixty).pValue], [0.0013808872498144006], rounding);
});

Deno.test("wilcoxon: no difference, no evidence; a balanced one neither", () => {
  assert.deepEqual(wilcoxon([0, -0, 0]), { rankSum: 0, pValue: 1 });
  assert.deepEqual(wilcoxon([]), { rankSum: 0, pValue: 1 });
  assert.equal(wilcoxon([1, -1]).pValue, 1);
});

Deno.test("wilcoxon: swapping the pairs leaves the p value", () => {
  const tied = [1, 1, -1, 2, 2, -3, 4, 5, -2, 3];
  assert.equal(
    wilcoxon(tied).pValue,
    wilcoxon(tied.map((d) => -d)).pValue,
  );
});

Deno.test("wilcoxon: NaN is refused", () => {
  assert.throws(() => wilcoxon([1, NaN]), RangeError);
});
