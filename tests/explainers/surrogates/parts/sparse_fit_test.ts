import assert from "node:assert/strict";
import { sparseFit } from "../../../../explainers/surrogates/parts/sparse_fit.ts";
import { assertClose } from "../../../assert_close.ts";

/**
 * An orthogonal design whose columns have unit sums of squares: `right` are the coefficients
 * without a penalty.
 */
function fit(
  right: readonly number[],
  { ridge = 0, coverage = 1, rest = 0, order = [...right.keys()] } = {},
) {
  const columns = right.length;
  const gram = Float64Array.from(
    { length: columns ** 2 },
    (_, at) => at % (columns + 1) === 0 ? 1 : 0,
  );
  const spread = right.reduce((sum, value) => sum + value ** 2, rest);
  const outputs = { right: Float64Array.from(right), spread };
  return sparseFit({ gram }, outputs, { ridge, coverage }, order);
}

Deno.test("sparseFit: equal coefficients have entropy ln k / ln columns", () => {
  const found = fit([0, 3, 0, -3, 3, 0, 0, 3, 0, 0]);
  assert.deepEqual([...found.coefficients], [0, 3, 0, -3, 3, 0, 0, 3, 0, 0]);
  assert.equal(found.count, 4);
  // Rounding of a few logarithms and of a square root.
  assertClose([found.entropy], [Math.log(4) / Math.log(10)], { atol: 1e-14 });
  assertClose([found.unfaithfulness], [0], { atol: 1e-14 });
});

Deno.test("sparseFit: two of many are told as two", () => {
  const { coefficients, count } = fit([0, 5, 0, 0, -4, 0.01, 0, 0, 0, 0]);
  assert.equal(count, 2);
  assert.deepEqual([...coefficients], [0, 5, 0, 0, -4, 0, 0, 0, 0, 0]);
});

Deno.test("sparseFit: a penalty shrinks coefficients, not their correlation with the outputs", () => {
  const right = [3, 4, 0, 0, 0, 0];
  const found = fit(right, { ridge: 3, rest: 75 });
  assertClose(found.coefficients, right.map((c) => c / 4), { atol: 1e-14 });
  // Correlation √(25 / 100).
  assertClose([found.unfaithfulness], [0.5], { atol: 1e-14 });
});

Deno.test("sparseFit: outputs that do not vary leave nothing unexplained", () => {
  const { coefficients, unfaithfulness, entropy } = fit([0, 0, 0], {
    ridge: 1,
  });
  assert.deepEqual([...coefficients], [0, 0, 0]);
  assert.deepEqual([unfaithfulness, entropy], [0, 0]);
});

Deno.test("sparseFit: equals are tried in the order given", () => {
  const right = Array.from({ length: 22 }, () => 1);
  const places = [...right.keys()];
  for (const order of [places, places.toReversed()]) {
    // Half of the total is held by the first eleven; equals are told all or one.
    const { coefficients, count } = fit(right, { coverage: 0.5, order });
    assert.equal(count, 11);
    assert.ok(order.slice(0, 11).every((j) => coefficients[j] === 1));
  }
});

Deno.test("sparseFit: of more than 20 columns those are tried that hold the coverage", () => {
  const most = [8, 8, 8, 8, 8];
  const right = [...most, ...Array.from({ length: 20 }, () => 0.5)];
  // 40 of 50 lie in the first five.
  assert.equal(fit(right, { coverage: 0.8 }).count, 5);
  assert.equal(fit(right, { coverage: 0.6 }).count, 4);
});

Deno.test("sparseFit: one column", () => {
  const { coefficients, count, entropy } = fit([2]);
  assert.deepEqual([coefficients[0], count, entropy], [2, 1, 0]);
});
