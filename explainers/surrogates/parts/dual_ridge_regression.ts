/**
 * Ridge regression in its dual form, for more columns than rows.
 *
 * @module
 */
import { solveSpd } from "../../../core/statistics/solve_spd.ts";
import type { LocalRegression } from "./local_fit.ts";

/**
 * Ridge regression argmin Σ w (y − intercept − z·c)² + ridge |c|² over rows of `design` `[rows,
 * columns]` and all columns, in its dual (kernel) form.
 *
 * c is a weighted sum of centred rows, so only the rows' products with each other are needed, and
 * no matrix over columns. Where {@linkcode localRegression} solves the same problem, the results
 * differ by rounding.
 *
 * - Rows are measured from the first with a positive weight, as for moments.
 * - A `Uint8Array` holds masks of 0 and 1, whose products are counts of bits.
 * - Cost, once: rows² · columns / 2 multiplications (for masks a 32nd of it, in operations on
 *   words) and rows³ / 6; per fit 2 · rows · columns. Memory: rows².
 *
 * @param ridge Above 0: without a penalty there are many solutions.
 *
 * @example
 * ```ts
 * import { dualRidgeRegression } from "./dual_ridge_regression.ts";
 * import assert from "node:assert/strict";
 * const fit = dualRidgeRegression(
 *   new Uint8Array([1, 1, 1, 0, 0, 0]),
 *   [1, 1],
 *   3,
 *   1.5,
 * );
 * const { coefficients, intercept, rSquared } = fit([5, 1], [0, 1, 2]);
 * const rounded = [...coefficients, intercept, rSquared].map((value) =>
 *   Math.round(1e9 * value) / 1e9
 * );
 * assert.deepEqual(
 *   rounded,
 *   [2 / 3, 2 / 3, 2 / 3, 2, 0.75].map((value) => Math.round(1e9 * value) / 1e9),
 * );
 * ```
 */
export function dualRidgeRegression(
  design: ArrayLike<number>,
  weights: ArrayLike<number>,
  columns: number,
  ridge: number,
): LocalRegression {
  const rows = weights.length;
  let first = 0;
  while (first < rows - 1 && weights[first] === 0) first++;
  const start = Float64Array.from(
    { length: columns },
    (_, j) => design[first * columns + j]!,
  );
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const roots = Float64Array.from(weights, Math.sqrt);
  const matrix = design instanceof Uint8Array
    ? maskProducts(design, columns, first)
    : products(design, start, rows);

  // Centring by weighted means: of rows, then of all.
  const means = new Float64Array(rows);
  let grandMean = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      means[i]! += weights[j]! / total * matrix[i * rows + j]!;
    }
    grandMean += weights[i]! / total * means[i]!;
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      const centred = matrix[i * rows + j]! - means[i]! - means[j]! + grandMean;
      matrix[i * rows + j] = roots[i]! * roots[j]! * centred +
        (i === j ? ridge : 0);
    }
  }
  const solve = solveSpd(matrix, rows);
  /** Σ pull (z − start) per column. */
  const pulled = (pulls: ArrayLike<number>) => {
    const sums = new Float64Array(columns);
    for (let i = 0; i < rows; i++) {
      if (pulls[i] === 0) continue;
      for (let j = 0; j < columns; j++) {
        sums[j]! += pulls[i]! * (design[i * columns + j]! - start[j]!);
      }
    }
    return sums;
  };
  const shifts = pulled(Float64Array.from(weights, (w) => w / total));

  return (outputs) => {
    // Measured from the first row's output, so that constant outputs have exactly no variance.
    const origin = outputs[0]!;
    let mean = 0;
    for (let i = 0; i < rows; i++) {
      mean += weights[i]! / total * (outputs[i]! - origin);
    }
    const right = roots.map((root, i) => root * (outputs[i]! - origin - mean));
    const dual = solve(right);
    const pulls = dual.map((value, i) => roots[i]! * value);
    const rest = pulls.reduce((sum, pull) => sum + pull, 0);
    const coefficients = pulled(pulls);
    let [explained, spread, shift] = [0, 0, 0];
    for (let j = 0; j < columns; j++) {
      coefficients[j]! -= rest * shifts[j]!;
      shift += coefficients[j]! * (start[j]! + shifts[j]!);
      explained += ridge * coefficients[j]! ** 2;
    }
    for (let i = 0; i < rows; i++) {
      spread += right[i]! ** 2;
      explained += right[i]! * (right[i]! - ridge * dual[i]!);
    }
    return {
      coefficients,
      intercept: origin + mean - shift,
      // Rounding may carry a perfect fit beyond 1.
      rSquared: spread === 0 ? 1 : Math.min(1, explained / spread),
    };
  };
}

/** Products of rows, measured from `start`: `[rows, rows]`. */
function products(
  design: ArrayLike<number>,
  start: Float64Array,
  rows: number,
): Float64Array {
  const columns = start.length;
  const matrix = new Float64Array(rows * rows);
  const centredRow = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) {
      centredRow[k] = design[i * columns + k]! - start[k]!;
    }
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) {
        sum += centredRow[k]! * (design[j * columns + k]! - start[k]!);
      }
      matrix[i * rows + j] = matrix[j * rows + i] = sum;
    }
  }
  return matrix;
}

/** The same for masks: entries of two rows that both differ from the first row are equal. */
function maskProducts(
  design: Uint8Array,
  columns: number,
  first: number,
): Float64Array {
  const rows = design.length / columns;
  const words = Math.ceil(columns / 32);
  const bits = new Int32Array(rows * words);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) {
      if (design[i * columns + k] !== design[first * columns + k]) {
        bits[i * words + (k >> 5)]! |= 1 << (k & 31);
      }
    }
  }
  const matrix = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      let count = 0;
      for (let k = 0; k < words; k++) {
        // Ones in a word, summed by pairs, fours and bytes.
        let word = bits[i * words + k]! & bits[j * words + k]!;
        word -= word >>> 1 & 0x55555555;
        word = (word & 0x33333333) + (word >>> 2 & 0x33333333);
        word = word + (word >>> 4) & 0x0f0f0f0f;
        count += Math.imul(word, 0x01010101) >>> 24;
      }
      matrix[i * rows + j] = matrix[j * rows + i] = count;
    }
  }
  return matrix;
}
