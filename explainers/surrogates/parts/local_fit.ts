/**
 * A fitted linear model, and what fits it.
 *
 * @module
 */

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
 * Fits any outputs, one per row; `order`, a permutation of the columns, says which of equal columns
 * is chosen first.
 */
export type LocalRegression = (
  outputs: ArrayLike<number>,
  order: ArrayLike<number>,
) => LocalFit;
