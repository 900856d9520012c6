import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { solveSpd } from "../../../../core/statistics/solve_spd.ts";
import {
  localRegression,
  type LocalRegressionOptions,
} from "../../../../explainers/surrogates/parts/local_regression.ts";
import { assertClose } from "../../../assert_close.ts";

/** Rounding of solves with a handful of columns. */
const rounding = { atol: 1e-11 };

const rows = 40;
const columns = 5;
const order = [0, 1, 2, 3, 4];
const { normal, uniform } = rng("local regression");
const design = Float64Array.from(
  { length: rows * columns },
  () => 3 + normal(),
);
const weights = Float64Array.from({ length: rows }, uniform);
const outputs = Float64Array.from(
  { length: rows },
  (_, k) => 7 + 4 * design[k * columns + 2]! - design[k * columns]! + normal(),
);

function fit(options: Partial<LocalRegressionOptions>) {
  const all = { ridge: 1, selection: "none", features: 2, ...options } as const;
  return localRegression(design, weights, columns, all)(outputs, order);
}

/** The intercept is a column of its own, without a penalty: solved with it, uncentred. */
function direct(ridge: number, chosen: readonly number[]): Float64Array {
  const size = chosen.length + 1;
  const normal = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let k = 0; k < rows; k++) {
    const row = [...chosen.map((j) => design[k * columns + j]!), 1];
    row.forEach((a, i) => {
      right[i]! += weights[k]! * a * outputs[k]!;
      row.forEach((b, j) => normal[i * size + j]! += weights[k]! * a * b);
    });
  }
  chosen.forEach((_, i) => normal[i * size + i]! += ridge);
  return solveSpd(normal, size)(right);
}

/** Σ w (y − fit)² / Σ w (y − mean)². */
function unexplained(coefficients: Float64Array, intercept: number): number {
  const total = weights.reduce((a, b) => a + b);
  const mean = outputs.reduce((sum, y, k) => sum + weights[k]! * y, 0) / total;
  let [missed, spread] = [0, 0];
  outputs.forEach((y, k) => {
    const line = coefficients.reduce(
      (sum, c, j) => sum + c * design[k * columns + j]!,
      intercept,
    );
    missed += weights[k]! * (y - line) ** 2;
    spread += weights[k]! * (y - mean) ** 2;
  });
  return missed / spread;
}

Deno.test("localRegression: ridge, intercept and R² agree with a direct solve", () => {
  for (const ridge of [0, 1, 50]) {
    const { coefficients, intercept, rSquared } = fit({ ridge });
    assertClose([...coefficients, intercept], direct(ridge, order), rounding);
    assertClose(
      [rSquared],
      [1 - unexplained(coefficients, intercept)],
      rounding,
    );
  }
});

Deno.test("localRegression: a selection fits the chosen columns alone", () => {
  for (const selection of ["forward", "highest_weights"] as const) {
    const { coefficients, intercept } = fit({ selection });
    const [first, third, constant] = direct(1, [0, 2]);
    assertClose(
      [...coefficients, intercept],
      [first!, 0, third!, 0, 0, constant!],
      rounding,
    );
  }
});

Deno.test("localRegression: highest_weights counts the coefficient times the instance", () => {
  // One row per column, the instance first: the second column's larger coefficient meets a small
  // value.
  const codes = [4, 0.1, -4, 0.1, 4, -0.1, -4, -0.1];
  const options = {
    ridge: 0,
    selection: "highest_weights",
    features: 1,
  } as const;
  const { coefficients } = localRegression(codes, [1, 1, 1, 1], 2, options)(
    [8, -4, 4, -8].map((y) => y / 2),
    [1, 0],
  );
  // Outputs are 0.75 · first + 10 · second; 0.75 · 4 outweighs 10 · 0.1.
  assertClose(coefficients, [0.75, 0], rounding);
});

Deno.test("localRegression: constant outputs are fitted by nothing, exactly", () => {
  const options = { ridge: 0, selection: "none", features: 1 } as const;
  const fit = localRegression(design, weights, columns, options);
  assert.deepEqual(fit(outputs.map(() => 0.1), order), {
    coefficients: new Float64Array(columns),
    intercept: 0.1,
    rSquared: 1,
  });
});

Deno.test("localRegression: a constant column gets 0 under a ridge, and is refused without", () => {
  const codes = [1, 1, 1, 0, 1, 0];
  const fit = (ridge: number) =>
    localRegression(codes, [1, 1, 1], 2, {
      ridge,
      selection: "none",
      features: 1,
    })([3, 1, 1], [0, 1]);
  assert.equal(fit(1).coefficients[0], 0);
  assert.throws(() => fit(0), RangeError);
});
