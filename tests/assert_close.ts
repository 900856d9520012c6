/**
 * Numeric assertion shared by the tests.
 *
 * @module
 */

/** How far two numbers may lie apart: `|actual − expected| ≤ atol + rtol · |expected|`. */
export interface Tolerance {
  readonly atol?: number;
  readonly rtol?: number;
}

/**
 * Throws unless both lists have equal length and every pair lies within the tolerance; NaN equals
 * only NaN.
 */
export function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { atol = 0, rtol = 0 }: Tolerance,
): void {
  if (actual.length !== expected.length) {
    throw new Error(
      `Expected ${expected.length} values, current value has ${actual.length}`,
    );
  }
  for (let i = 0; i < expected.length; i++) {
    const a = actual[i]!;
    const e = expected[i]!;
    if (Object.is(a, e) || a === e) continue;
    if (!(Math.abs(a - e) <= atol + rtol * Math.abs(e))) {
      throw new Error(
        `Value ${i}: expected ${e} ± ${
          atol + rtol * Math.abs(e)
        }, current value is ${a}`,
      );
    }
  }
}
