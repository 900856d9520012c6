import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { ridgeSolver } from "../../../../explainers/surrogates/parts/ridge_solver.ts";
import { weightedMoments } from "../../../../explainers/surrogates/parts/weighted_moments.ts";
import { dualRidgeRegression } from "../../../../explainers/surrogates/parts/dual_ridge_regression.ts";
import { assertClose } from "../../../assert_close.ts";

/** Rounding of solves with a dozen rows. */
const rounding = { atol: 1e-11 };
const rows = 12;
const columns = 70;
const { normal, uniform } = rng("wide regression");
const weights = Float64Array.from({ length: rows }, uniform);
weights[0] = 0;
const outputs = Float64Array.from({ length: rows }, () => 5 + normal());
const order = Array.from({ length: columns }, (_, j) => j);

/** The same from the matrix over columns. */
function overColumns(design: ArrayLike<number>, ridge: number) {
  const { means, gram, of } = weightedMoments(design, weights, columns);
  const { origin, mean, right, spread } = of(outputs);
  const coefficients = ridgeSolver(gram, order, ridge)(right);
  const shift = coefficients.reduce((sum, c, j) => sum + c * means[j]!, 0);
  const explained = coefficients.reduce(
    (sum, c, j) => sum + c * (right[j]! + ridge * c),
    0,
  );
  return {
    coefficients,
    intercept: origin + mean - shift,
    rSquared: explained / spread,
  };
}

const numbers = Float64Array.from(
  { length: rows * columns },
  (_, k) => k % columns === 3 ? 2 : 3 + normal(),
);
const masks = Uint8Array.from(
  { length: rows * columns },
  () => uniform() < 0.3 ? 1 : 0,
);

for (
  const [name, design] of [["numbers", numbers], ["masks", masks]] as const
) {
  Deno.test(`dualRidgeRegression: ${name} are fitted as from the matrix over columns`, () => {
    for (const ridge of [0.01, 1, 100]) {
      const found = dualRidgeRegression(design, weights, columns, ridge)(
        outputs,
        order,
      );
      const expected = overColumns(design, ridge);
      assertClose(found.coefficients, expected.coefficients, rounding);
      assertClose(
        [found.intercept, found.rSquared],
        [expected.intercept, expected.rSquared],
        rounding,
      );
    }
  });
}

Deno.test("wideRegression: a column that does not vary has no coefficient, outputs that do not vary are explained", () => {
  const fit = dualRidgeRegression(numbers, weights, columns, 1);
  assert.equal(fit(outputs, order).coefficients[3], 0);
  const flat = fit(new Float64Array(rows).fill(2), order);
  assert.ok(flat.coefficients.every((c) => c === 0));
  assert.deepEqual([flat.intercept, flat.rSquared], [2, 1]);
});
