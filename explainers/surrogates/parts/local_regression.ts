/**
 * Weighted ridge regression with feature selection: the local model of LIME.
 *
 * @module
 */
import type { LocalRegression } from "./local_fit.ts";
import { forwardSelection } from "./forward_selection.ts";
import { largestFirst } from "../../parts/largest_first.ts";
import { lassoPath } from "./lasso_path.ts";
import { ridgeSolver } from "./ridge_solver.ts";
import { dualRidgeRegression } from "./dual_ridge_regression.ts";
import { weightedMoments } from "./weighted_moments.ts";

/** How the linear model is fitted. */
export interface LocalRegressionOptions {
  /** Ridge penalty on squared coefficients, not on the intercept. */
  readonly ridge: number;
  /** How the columns that may have a coefficient other than 0 are selected. */
  readonly selection: "none" | "highest_weights" | "forward" | "lasso_path";
  /** Number of columns that the selection chooses. */
  readonly features: number;
}

/**
 * Weighted ridge regression argmin Σ w (y − intercept − z·c)² + ridge |c|² over rows of `design`
 * `[rows, columns]`, as in LIME (Ribeiro, Singh and Guestrin, 2016). The design is prepared once;
 * the returned function fits any outputs.
 *
 * Row 0 is the instance z₀. The selections:
 *
 * - `highest_weights`: the columns of largest |c · z₀| under a ridge of 0.01.
 * - `forward`: those that add most to R², without a ridge.
 * - `lasso_path`: those that enter the LASSO path first.
 *
 * Details:
 *
 * - Ties: in the order of `order`, a permutation of the columns.
 * - Cost: rows · columns² / 2 multiplications at most and a factorisation once, rows · columns per
 *   fit. Rows are read once per fit: selection, coefficients and R² follow from sums over them.
 * - With more columns than rows, and no selection: the cost of {@linkcode dualRidgeRegression}.
 *
 * @throws {RangeError} when the coefficients are not determined: `ridge` is 0 and columns are
 *   collinear or constant.
 *
 * @example
 * ```ts
 * import { localRegression } from "./local_regression.ts";
 * import assert from "node:assert/strict";
 * const fit = localRegression([1, 1, 0, 0], [1, 1, 1, 1], 1, {
 *   ridge: 3,
 *   selection: "none",
 *   features: 1,
 * });
 * assert.deepEqual(fit([4, 4, 2, 2], [0]), {
 *   coefficients: new Float64Array([0.5]),
 *   intercept: 2.75,
 *   rSquared: 0.4375,
 * });
 * ```
 */
export function localRegression(
  design: ArrayLike<number>,
  weights: ArrayLike<number>,
  columns: number,
  { ridge, selection, features }: LocalRegressionOptions,
): LocalRegression {
  const allColumns = selection === "none" || features >= columns;
  if (allColumns && ridge > 0 && columns > weights.length) {
    return dualRidgeRegression(design, weights, columns, ridge);
  }
  const moments = weightedMoments(design, weights, columns);
  const { means, gram } = moments;
  const everything = Int32Array.from(means.keys());
  const solvers = new Map<number, ReturnType<typeof ridgeSolver>>();
  // The matrix over all columns is factored once per penalty, whatever is fitted.
  const solverOf = (penalty: number) => {
    const solver = solvers.get(penalty) ??
      ridgeSolver(gram, everything, penalty);
    solvers.set(penalty, solver);
    return solver;
  };
  // What is not determined is refused before there are outputs.
  if (allColumns) solverOf(ridge);
  const choose = (right: Float64Array, order: ArrayLike<number>) => {
    if (allColumns) return everything;
    if (selection === "forward") {
      return forwardSelection(gram, right, features, order);
    }
    if (selection === "lasso_path") {
      return lassoPath(gram, right, features, order);
    }
    const sizes = solverOf(0.01)(right).map((c, j) => Math.abs(c * design[j]!));
    return largestFirst(sizes, order).subarray(0, features);
  };
  return (outputs, order) => {
    const { origin, mean, right, spread } = moments.of(outputs);
    const chosen = choose(right, order);
    const coefficients = chosen.length === columns
      ? solverOf(ridge)(right)
      : ridgeSolver(gram, chosen, ridge)(right);
    // Of a ridge fit c, Gc = right − ridge c: what it explains is c · right + ridge |c|².
    let explained = 0;
    for (const j of chosen) {
      explained += coefficients[j]! *
        (right[j]! + ridge * coefficients[j]!);
    }
    let shift = 0;
    means.forEach((value, j) => shift += coefficients[j]! * value);
    return {
      coefficients,
      intercept: origin + mean - shift,
      // Rounding may carry a perfect fit beyond 1.
      rSquared: spread === 0 ? 1 : Math.min(1, explained / spread),
    };
  };
}
