/**
 * TERP's sparse linear model.
 *
 * @module
 */
import { forwardSelection } from "./forward_selection.ts";
import { largestFirst } from "../../parts/largest_first.ts";
import { leastFreeEnergy } from "./least_free_energy.ts";
import { ridgeSolver } from "./ridge_solver.ts";
import type { OutputMoments, WeightedMoments } from "./weighted_moments.ts";

/** Number of columns up to which all are candidates. */
const FEW = 20;

/** A linear model of few columns. */
export interface SparseFit {
  /** Coefficient per column, 0 where it was not selected. */
  readonly coefficients: Float64Array;
  /** Number of columns selected. */
  readonly count: number;
  /**
   * Unfaithfulness U = 1 − |weighted correlation of fit and outputs|, in [0, 1]; 0 where outputs do
   * not vary.
   */
  readonly unfaithfulness: number;
  /**
   * Interpretation entropy S = −Σ p ln p / ln columns, p each coefficient's share of the total
   * |coefficient|, in [0, 1]; 0 for one column.
   */
  readonly entropy: number;
}

/**
 * Ridge regressions on the 1, 2, … columns of a forward selection; of these fits, the one that
 * {@linkcode leastFreeEnergy} selects (Mehdi and Tiwary, 2024).
 *
 * - More than 20 columns: only the largest by |coefficient| are candidates, until they hold
 *   `coverage` of the total.
 * - Ties: the first in `order`, a permutation of the columns.
 * - Cost: tried · columns² + tried⁴ / 24 multiplications.
 *
 * @example
 * ```ts
 * import { sparseFit } from "./sparse_fit.ts";
 * import { weightedMoments } from "./weighted_moments.ts";
 * import assert from "node:assert/strict";
 * const moments = weightedMoments([1, 1, 1, -1, -1, 1, -1, -1], [1, 1, 1, 1], 2);
 * const { coefficients, count } = sparseFit(moments, moments.of([9, 9, 1, 1]), {
 *   ridge: 12,
 *   coverage: 1,
 * }, [0, 1]);
 * assert.deepEqual([[...coefficients], count], [[1, 0], 1]);
 * ```
 */
export function sparseFit(
  { gram }: Pick<WeightedMoments, "gram">,
  { right, spread }: Pick<OutputMoments, "right" | "spread">,
  { ridge, coverage }: { readonly ridge: number; readonly coverage: number },
  order: ArrayLike<number>,
): SparseFit {
  const columns = right.length;
  const fitOf = (chosen: Int32Array): SparseFit => {
    const coefficients = ridgeSolver(gram, chosen, ridge)(right);
    let [variance, covariance] = [0, 0];
    for (const i of chosen) {
      covariance += coefficients[i]! * right[i]!;
      for (const j of chosen) {
        variance += coefficients[i]! * gram[i * columns + j]! *
          coefficients[j]!;
      }
    }
    // Rounding may carry a perfect correlation beyond 1.
    const correlation = variance > 0
      ? Math.min(1, Math.abs(covariance) / Math.sqrt(variance * spread))
      : 0;
    return {
      coefficients,
      count: chosen.length,
      unfaithfulness: spread === 0 ? 0 : 1 - correlation,
      entropy: chosen.length > 1 ? entropyOf(coefficients) : 0,
    };
  };
  const everything = Int32Array.from(order);
  const tried = columns > FEW
    ? covering(ridgeSolver(gram, everything, ridge)(right), coverage, order)
    : everything;
  const left = Int32Array.from(everything.keys(), (j) => tried.indexOf(j));
  const path = forwardSelection(
    Float64Array.from(
      gram,
      (value, at) =>
        left[at % columns]! < 0 || left[Math.floor(at / columns)]! < 0
          ? 0
          : value,
    ),
    right,
    tried.length,
    order,
  );
  if (path.length === 0) return fitOf(path);
  const fits = Array.from(path, (_, k) => fitOf(path.subarray(0, k + 1)));
  const chosen = leastFreeEnergy(
    fits.map(({ unfaithfulness }) => unfaithfulness),
    fits.map(({ entropy }) => entropy),
  );
  return fits[chosen]!;
}

/** The largest columns by |coefficient|, until they hold `coverage` of the total. */
function covering(
  coefficients: Float64Array,
  coverage: number,
  order: ArrayLike<number>,
): Int32Array {
  const sizes = coefficients.map(Math.abs);
  const sorted = largestFirst(sizes, order);
  const total = sorted.reduce((sum, j) => sum + sizes[j]!, 0);
  let held = 0;
  const last = sorted.findIndex((j) => {
    held += sizes[j]!;
    return held >= coverage * total;
  });
  return sorted.subarray(0, last + 1);
}

function entropyOf(coefficients: Float64Array): number {
  const total = coefficients.reduce((sum, c) => sum + Math.abs(c), 0);
  let entropy = 0;
  for (const coefficient of coefficients) {
    const share = Math.abs(coefficient) / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return entropy / Math.log(coefficients.length);
}
