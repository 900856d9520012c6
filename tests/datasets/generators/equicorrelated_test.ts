import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  conditional,
  equicorrelated,
} from "../../../datasets/generators/equicorrelated.ts";
import { assertClose } from "../../assert_close.ts";

const ROWS = 20_000;

Deno.test("equicorrelated: variances 1 and every covariance ρ, within four standard errors", () => {
  for (const correlation of [0, 0.5, 0.99]) {
    const distribution = equicorrelated(3, correlation);
    const stream = rng("equicorrelated", correlation);
    const rows = Array.from({ length: ROWS }, () => distribution.row(stream));
    for (const [a, b] of [[0, 0], [0, 1], [1, 2]] as const) {
      const products = rows.map((x) => x[a]! * x[b]!);
      const mean = products.reduce((sum, p) => sum + p, 0) / ROWS;
      const expected = a === b ? 1 : correlation;
      // A product of two such normals has variance 1 + ρ², at most 2.
      assert.ok(Math.abs(mean - expected) < 4 * Math.sqrt(2 / ROWS));
    }
  }
});

Deno.test("conditional: two inputs by hand, many in the limit", () => {
  const one = conditional(0.6, 1);
  assertClose([one.slope, one.variance], [0.6, 0.64], { atol: 1e-15 }); // one rounding
  assert.deepEqual(conditional(0.5, 0).variance, 1);
  // Given infinitely many, the common part is known: variance 1 − ρ.
  assertClose([conditional(0.5, 1e9).variance], [0.5], { atol: 1e-8 });
});

Deno.test("equicorrelated: an input drawn given the others keeps the joint distribution", () => {
  const distribution = equicorrelated(3, 0.8);
  const stream = rng("given");
  let sum = 0;
  for (let row = 0; row < ROWS; row++) {
    const x = distribution.row(stream);
    sum += distribution.conditional!(1, x, stream) * x[0]!;
  }
  assert.ok(Math.abs(sum / ROWS - 0.8) < 4 * Math.sqrt(2 / ROWS));
});

Deno.test("equicorrelated: several inputs drawn given others have the normal distribution's conditional means and covariances", () => {
  const [correlation, count] = [0.6, 20_000];
  const { complete } = equicorrelated(5, correlation);
  const stream = rng("complete");
  const missing = Uint8Array.of(1, 0, 1, 0, 1);
  const drawn = Array.from({ length: count }, () => {
    const x = Float32Array.of(9, 1, 9, -0.5, 9);
    complete!(x, missing, stream);
    assert.deepEqual([x[1], x[3]], [1, -0.5]);
    return [x[0]!, x[2]!, x[4]!];
  });
  // Σ_mp Σ_pp⁻¹ x_p = 0.6 / 1.6 · 0.5; Σ_mm − Σ_mp Σ_pp⁻¹ Σ_pm = 0.6 − 0.36 · 2 / 1.6 off the
  // diagonal, 0.4 more on it.
  const mean = 0.1875;
  const common = 0.15;
  for (const i of [0, 1, 2]) {
    const sum = drawn.reduce((all, x) => all + x[i]!, 0) / count;
    assertClose([sum], [mean], { atol: 4 * Math.sqrt(0.55 / count) });
    for (const j of [0, 1, 2]) {
      const product = drawn.reduce(
        (all, x) => all + (x[i]! - mean) * (x[j]! - mean),
        0,
      ) / count;
      // A product has variance σ⁴ + covariance², at most 2 · 0.55².
      const atol = 4 * Math.sqrt(2) * 0.55 / Math.sqrt(count);
      assertClose([product], [common + (i === j ? 0.4 : 0)], { atol });
    }
  }
});

Deno.test("equicorrelated: with nothing given, inputs are drawn from the distribution; what cannot be is refused", () => {
  const { complete } = equicorrelated(2, 0.9);
  const stream = rng("nothing given");
  const products = Array.from({ length: ROWS }, () => {
    const x = new Float32Array(2);
    complete!(x, Uint8Array.of(1, 1), stream);
    return x[0]! * x[1]!;
  });
  const mean = products.reduce((sum, p) => sum + p, 0) / ROWS;
  assert.ok(Math.abs(mean - 0.9) < 4 * Math.sqrt(2 / ROWS));
  assert.throws(
    () => complete!(Float32Array.of(50, 0), Uint8Array.of(0, 1), stream),
    /must lie within ±5, current value is a mean of 45/,
  );
});
