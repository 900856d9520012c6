/**
 * Feature selection along the LASSO path.
 *
 * @module
 */
import { ridgeSolver } from "./ridge_solver.ts";

/** Share of the penalty, or of a column's variance, that counts as rounding. */
const ROUNDING = 1e-10;

/**
 * Up to `most` columns, ascending, that the LASSO argmin ½ Σ w (y − z·c)² + λ |c|₁ selects, with λ
 * lowered from where all coefficients are 0 to where one more column would enter.
 *
 * The path is followed exactly, from knot to knot, columns that leave included (Efron, Hastie,
 * Johnstone and Tibshirani, 2004, doi:10.1214/009053604000000067).
 *
 * - Fewer columns where no more enter down to λ = 0.
 * - `gram` `[columns, columns]` and `right` `[columns]` are weighted sums of centred columns'
 *   products with each other and with the outputs.
 * - Ties: of columns that enter at the same λ, the first in `order`, a permutation of the columns.
 * - Cost: knots · (most · columns + most³ / 6) multiplications.
 *
 * @example
 * ```ts
 * import { lassoPath } from "./lasso_path.ts";
 * import assert from "node:assert/strict";
 * // three columns at right angles: they enter where λ = |right|
 * const gram = [1, 0, 0, 0, 4, 0, 0, 0, 1];
 * assert.deepEqual([...lassoPath(gram, [1, 6, -4], 2, [0, 1, 2])], [1, 2]);
 * ```
 */
export function lassoPath(
  gram: ArrayLike<number>,
  right: ArrayLike<number>,
  most: number,
  order: ArrayLike<number>,
): Int32Array {
  const columns = right.length;
  const candidates = Array.from(order).filter((j) =>
    gram[j * columns + j]! > 0
  );
  /** Σ w z (y − fit) of each column, and the fit. */
  const pull = Float64Array.from(right);
  const coefficients = new Float64Array(columns);
  const active = new Set<number>();
  let penalty = candidates.reduce((l, j) => Math.max(l, Math.abs(pull[j]!)), 0);
  const least = ROUNDING * penalty;
  let next = candidates.find((j) => Math.abs(pull[j]!) === penalty);
  let left = -1;
  while (next !== undefined && penalty > least) {
    if (left < 0) {
      if (active.size === most) break;
      active.add(next);
    }
    const { direction, rates } = stepOf(gram, pull, active);
    // How far λ is lowered until the active set changes: at most to 0.
    let step = penalty;
    next = undefined;
    let leaving = -1;
    for (const j of candidates) {
      if (active.has(j)) {
        const reach = -coefficients[j]! / direction[j]!;
        if (reach > 0 && reach < step) [step, next, leaving] = [reach, j, j];
        continue;
      }
      if (j === left) continue;
      const reach = reachOf(penalty, pull[j]!, rates[j]!);
      if (reach < step) [step, next, leaving] = [reach, j, -1];
    }
    for (let j = 0; j < columns; j++) {
      coefficients[j]! += step * direction[j]!;
      pull[j]! -= step * rates[j]!;
    }
    penalty -= step;
    left = leaving;
    if (left >= 0) {
      coefficients[left] = 0;
      active.delete(left);
    }
  }
  return Int32Array.from(active).sort();
}

/**
 * Change of the coefficients, and of every column's correlation with the residual, per unit by
 * which λ is lowered: the correlations of all active columns shrink with λ.
 */
function stepOf(
  gram: ArrayLike<number>,
  pull: Float64Array,
  active: ReadonlySet<number>,
): { readonly direction: Float64Array; readonly rates: Float64Array } {
  const columns = pull.length;
  const places = Int32Array.from(active);
  const direction = ridgeSolver(gram, places, 0)(pull.map(Math.sign));
  const rates = new Float64Array(columns);
  for (const i of places) {
    for (let j = 0; j < columns; j++) {
      rates[j]! += direction[i]! * gram[i * columns + j]!;
    }
  }
  return { direction, rates };
}

/**
 * Amount by which λ must be lowered until |pull|, a column's correlation with the residual, equals
 * it. Infinite for a combination of active columns, which never enters.
 */
function reachOf(penalty: number, pull: number, rate: number): number {
  let least = Infinity;
  for (const sign of [1, -1]) {
    const closing = 1 - sign * rate;
    if (closing <= ROUNDING) continue;
    // Columns that enter at once: rounding may have let the second come first.
    least = Math.min(least, Math.max(0, penalty - sign * pull) / closing);
  }
  return least;
}
