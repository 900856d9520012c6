/**
 * The weighted linear model that stands for a model near an instance.
 *
 * @module
 */
import { solveSpd } from "../../core/solve_spd.ts";
import { forwardSelection } from "./forward_selection.ts";
import { largestFirst } from "./largest_first.ts";

/** How the linear model is fitted. */
export interface LocalRegressionOptions {
  /** Penalty on squared coefficients, not on the intercept. */
  readonly ridge: number;
  /** How columns are chosen that may have a coefficient other than 0. */
  readonly selection: "none" | "highest_weights" | "forward";
  /** Columns chosen, where they are chosen. */
  readonly features: number;
}

/** A fitted linear model. */
export interface LocalFit {
  /** Per column; 0 where it was not chosen. */
  readonly coefficients: Float64Array;
  /** Value where every column is 0. */
  readonly intercept: number;
  /** Weighted share of the outputs' variance that the fit explains; 1 where they do not vary. */
  readonly rSquared: number;
}

/**
 * argmin Σ w (y − intercept − z·c)² + ridge |c|² over rows of `design` `[rows, columns]`, as in LIME (Ribeiro, Singh and Guestrin, 2016); the answer fits any outputs.
 *
 * Row 0 is the instance: `highest_weights` keeps the columns of largest |c · z₀| under a ridge of 0.01, `forward` those that add most to R² without a ridge.
 * Equals are kept in the order of `order`, a permutation of the columns. Cost: rows · columns² multiplications and a factorisation once, rows · columns per fit.
 *
 * @throws {RangeError} when the coefficients are not determined: `ridge` is 0 and columns are collinear or constant.
 *
 * @example
 * ```ts
 * import { localRegression } from "./local_regression.ts";
 * import assert from "node:assert/strict";
 * const fit = localRegression([1, 1, 0, 0], [1, 1, 1, 1], 1, { ridge: 3, selection: "none", features: 1 });
 * assert.deepEqual(fit([4, 4, 2, 2], [0]), { coefficients: new Float64Array([0.5]), intercept: 2.75, rSquared: 0.4375 });
 * ```
 */
export function localRegression(
  design: ArrayLike<number>,
  weights: ArrayLike<number>,
  columns: number,
  { ridge, selection, features }: LocalRegressionOptions,
): (outputs: ArrayLike<number>, order: ArrayLike<number>) => LocalFit {
  const rows = weights.length;
  const total = sumOf(rows, (k) => weights[k]!);
  const means = Float64Array.from(
    { length: columns },
    (_, j) =>
      sumOf(rows, (k) => weights[k]! * design[k * columns + j]!) / total,
  );
  const centred = Float64Array.from(
    { length: rows * columns },
    (_, at) => design[at]! - means[at % columns]!,
  );
  const gram = gramOf(centred, weights, columns);
  const everything = Int32Array.from(means.keys());
  const solvers = new Map<number, (right: Float64Array) => Float64Array>();
  // The matrix over all columns is factored once per penalty, whatever is fitted.
  const solveAll = (penalty: number, right: Float64Array) => {
    const solve = solvers.get(penalty) ??
      solveSpd(penalised(gram, columns, everything, penalty), columns);
    solvers.set(penalty, solve);
    return solve(right);
  };
  const choose = (right: Float64Array, order: ArrayLike<number>) => {
    if (selection === "none" || features >= columns) return everything;
    if (selection === "forward") {
      return forwardSelection(gram, right, features, order);
    }
    const sizes = solveAll(0.01, right).map((c, j) => Math.abs(c * design[j]!));
    return largestFirst(sizes, order).subarray(0, features);
  };
  return (outputs, order) => {
    // Measured from the instance's output, so that constant outputs have exactly no variance.
    const origin = outputs[0]!;
    const changes = Float64Array.from(outputs, (output) => output - origin);
    const mean = sumOf(rows, (k) => weights[k]! * changes[k]!) / total;
    const right = new Float64Array(columns);
    for (let k = 0; k < rows; k++) {
      const pull = weights[k]! * (changes[k]! - mean);
      for (let j = 0; j < columns; j++) {
        right[j]! += pull * centred[k * columns + j]!;
      }
    }
    const chosen = choose(right, order);
    const solution = chosen.length === columns
      ? solveAll(ridge, right)
      : solveSpd(penalised(gram, columns, chosen, ridge), chosen.length)(
        Float64Array.from(chosen, (j) => right[j]!),
      );
    const coefficients = new Float64Array(columns);
    if (chosen.length === columns) coefficients.set(solution);
    else chosen.forEach((j, i) => coefficients[j] = solution[i]!);
    const missed = sumOf(rows, (k) => {
      let rest = changes[k]! - mean;
      for (const j of chosen) {
        rest -= coefficients[j]! * centred[k * columns + j]!;
      }
      return weights[k]! * rest ** 2;
    });
    const spread = sumOf(rows, (k) => weights[k]! * (changes[k]! - mean) ** 2);
    const shift = sumOf(columns, (j) => coefficients[j]! * means[j]!);
    return {
      coefficients,
      intercept: origin + mean - shift,
      rSquared: spread === 0 ? 1 : 1 - missed / spread,
    };
  };
}

function sumOf(count: number, term: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += term(i);
  return sum;
}

/** Σ w z zᵀ, `[columns, columns]`. */
function gramOf(
  rows: Float64Array,
  weights: ArrayLike<number>,
  columns: number,
): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let k = 0; k < weights.length; k++) {
    const row = rows.subarray(k * columns, (k + 1) * columns);
    for (let i = 0; i < columns; i++) {
      const pull = weights[k]! * row[i]!;
      for (let j = 0; j <= i; j++) gram[i * columns + j]! += pull * row[j]!;
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) {
      gram[j * columns + i] = gram[i * columns + j]!;
    }
  }
  return gram;
}

/** The part of `gram` over the chosen columns, with the penalty on its diagonal. */
function penalised(
  gram: Float64Array,
  columns: number,
  chosen: Int32Array,
  penalty: number,
): Float64Array {
  const part = new Float64Array(chosen.length ** 2);
  chosen.forEach((i, a) =>
    chosen.forEach((j, b) => {
      part[a * chosen.length + b] = gram[i * columns + j]! +
        (a === b ? penalty : 0);
    })
  );
  return part;
}
