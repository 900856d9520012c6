/**
 * Linear systems with a symmetric positive definite matrix.
 *
 * @module
 */

/**
 * Cholesky factorisation of a row-major `size × size` symmetric positive definite matrix, in
 * float64.
 *
 * - Only the lower triangle is read.
 * - Cost: size³ / 6 multiplications, then size² per solution.
 *
 * @returns A solver for any right-hand side.
 *
 * @throws {RangeError} when the matrix does not hold `size²` values, or a pivot is below `1e-12
 *   · size` of its diagonal entry: singular to rounding.
 *
 * @example
 * ```ts
 * import { solveSpd } from "./solve_spd.ts";
 * import assert from "node:assert/strict";
 * const solve = solveSpd(new Float64Array([4, 2, 2, 2]), 2);
 * assert.deepEqual([...solve(new Float64Array([8, 6]))], [1, 2]);
 * ```
 */
export function solveSpd(
  matrix: Float64Array,
  size: number,
): (right: Float64Array) => Float64Array {
  if (matrix.length !== size * size) {
    throw new RangeError(
      `Cannot factor a matrix: expected ${size}² values, current value has ${matrix.length}`,
    );
  }
  const lower = matrix.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) {
        sum -= lower[i * size + k]! * lower[j * size + k]!;
      }
      if (j < i) {
        lower[i * size + j] = sum / lower[j * size + j]!;
      } else if (sum > 1e-12 * size * matrix[i * size + i]!) {
        lower[i * size + i] = Math.sqrt(sum);
      } else {
        throw new RangeError(
          `Cannot factor a matrix: it must be positive definite, current value has pivot ${sum} in row ${i}`,
        );
      }
    }
  }
  return (right) => {
    const x = right.slice();
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
      x[i]! /= lower[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      for (let k = i + 1; k < size; k++) {
        x[i]! -= lower[k * size + i]! * x[k]!;
      }
      x[i]! /= lower[i * size + i]!;
    }
    return x;
  };
}
