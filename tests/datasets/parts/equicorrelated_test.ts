import assert from "node:assert/strict";
import { rng } from "../../../core/rng.ts";
import {
  equicorrelated,
  given,
} from "../../../datasets/parts/equicorrelated.ts";
import { assertClose } from "../../assert_close.ts";

const ROWS = 20_000;

Deno.test("equicorrelated: variances 1 and every covariance ρ, within four standard errors", () => {
  for (const correlation of [0, 0.5, 0.99]) {
    const law = equicorrelated(3, correlation);
    const stream = rng("equicorrelated", correlation);
    const rows = Array.from({ length: ROWS }, () => law.row(stream));
    for (const [a, b] of [[0, 0], [0, 1], [1, 2]] as const) {
      const products = rows.map((x) => x[a]! * x[b]!);
      const mean = products.reduce((sum, p) => sum + p, 0) / ROWS;
      const expected = a === b ? 1 : correlation;
      // A product of two such normals has variance 1 + ρ², at most 2.
      assert.ok(Math.abs(mean - expected) < 4 * Math.sqrt(2 / ROWS));
    }
  }
});

Deno.test("given: two inputs by hand, many in the limit", () => {
  const one = given(0.6, 1);
  assertClose([one.slope, one.variance], [0.6, 0.64], { atol: 1e-15 }); // one rounding
  assert.deepEqual(given(0.5, 0).variance, 1);
  // Given infinitely many, the common part is known: variance 1 − ρ.
  assertClose([given(0.5, 1e9).variance], [0.5], { atol: 1e-8 });
});

Deno.test("equicorrelated: an input drawn given the others keeps the joint law", () => {
  const law = equicorrelated(3, 0.8);
  const stream = rng("given");
  let sum = 0;
  for (let row = 0; row < ROWS; row++) {
    const x = law.row(stream);
    sum += law.given!(1, x, stream) * x[0]!;
  }
  assert.ok(Math.abs(sum / ROWS - 0.8) < 4 * Math.sqrt(2 / ROWS));
});
