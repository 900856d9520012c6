/**
 * Whether random numbers are spread as they should be.
 *
 * @module
 */
import assert from "node:assert/strict";

/** So many draws. */
export const draws = (count: number, draw: (index: number) => number) =>
  Float64Array.from({ length: count }, (_, i) => draw(i));

/** Fails when cells fill less or more evenly than chance: both happen once in 10^4. */
export function assertEven(
  cells: Float64Array,
  [low, high]: readonly number[],
) {
  const expected = cells.reduce((a, b) => a + b) / cells.length;
  const chi2 = cells.reduce((sum, n) => sum + (n - expected) ** 2, 0) /
    expected;
  assert.ok(chi2 > low! && chi2 < high!, `χ² ${chi2} not in ${low} … ${high}`);
}

/** Quantiles 10^-4 and 1 − 10^-4 of χ² by degrees of freedom. */
export const bounds = {
  5: [0.08, 25.7],
  15: [2.41, 44.3],
  23: [5.75, 57.1],
  255: [179, 348],
} as const;

/** How often each of the numbers 0 … cells − 1 occurs. */
export function counts(cells: number, values: Iterable<number>): Float64Array {
  const count = new Float64Array(cells);
  for (const value of values) count[value]!++;
  return count;
}

/** Four standard errors of a mean of `count` values with standard deviation `deviation`. */
export function assertMean(
  name: string,
  values: Float64Array,
  expected: number,
  deviation: number,
) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const error = (mean - expected) / (deviation / Math.sqrt(values.length));
  assert.ok(Math.abs(error) < 4, `${name} is ${error} standard errors off`);
}
