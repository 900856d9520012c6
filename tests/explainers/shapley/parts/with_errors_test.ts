import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { coalitionDesign } from "../../../../explainers/shapley/parts/coalition_design.ts";
import { pairErrors } from "../../../../explainers/shapley/parts/pair_errors.ts";
import { shapleyRegression } from "../../../../explainers/shapley/parts/shapley_regression.ts";
import { withErrors } from "../../../../explainers/shapley/parts/with_errors.ts";

Deno.test("withErrors: the estimator's values, and errors of the sampled masks alone", () => {
  const design = coalitionDesign(7, 60, rng(4));
  const values = Float64Array.from(design.weights, rng("values").normal);
  const regress = shapleyRegression(design, 7);
  const { phi, errors } = withErrors(design, 7, regress, true)(values, 1, 3);
  assert.deepEqual(phi, regress(values, 1, 3));
  const sampled = [design.starts[0]!, 60] as const;
  assert.ok(sampled[0] > 0);
  const expected = pairErrors(design, 7, sampled, regress.gradient, true)!;
  assert.deepEqual(errors, expected(values, phi));
});

Deno.test("withErrors: no errors where they cannot be known", () => {
  // Two of three pairs, and two free attributions.
  const design = coalitionDesign(3, 4, rng(0));
  const regress = shapleyRegression(design, 3);
  const { errors } = withErrors(design, 3, regress, true)(
    new Float64Array(4),
    0,
    1,
  );
  assert.equal(errors, undefined);
});
