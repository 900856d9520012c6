/**
 * A fitted local linear model.
 *
 * @module
 */

/** A fitted linear model. */
export interface LocalFit {
  /** Coefficient per column; 0 where it was not selected. */
  readonly coefficients: Float64Array;
  /** Value of the model where every column is 0. */
  readonly intercept: number;
  /** Weighted R²; 1 where the outputs do not vary. */
  readonly rSquared: number;
}

/**
 * Fits outputs, one per row. `order`, a permutation of the columns, breaks ties in the selection.
 */
export type LocalRegression = (
  outputs: ArrayLike<number>,
  order: ArrayLike<number>,
) => LocalFit;
