/**
 * Bootstrap means of several rows over common resamples.
 *
 * @module
 */
import type { Rng } from "../contracts/rng.ts";

/**
 * Bootstrap means of each row over `resamples` resamples of the columns.
 *
 * - Every row uses the same resamples, so that differences between rows are paired (Efron and
 *   Tibshirani, 1993, An Introduction to the Bootstrap, chapter 10).
 * - NaN cells are left out of their row's means; a resample that holds nothing else gives NaN.
 *
 * @param rows Rows of equal length: one column per instance.
 * @returns Per row, one mean per resample.
 * @throws {RangeError} when rows differ in length or have no columns.
 *
 * @example
 * ```ts
 * import { resampledMeans } from "./resampled_means.ts";
 * import { rng } from "../rows/rng.ts";
 * import assert from "node:assert/strict";
 * const [means] = resampledMeans([[2, 2, NaN]], 5, rng(0));
 * assert.ok(means!.every((mean) => mean === 2 || Number.isNaN(mean)));
 * ```
 */
export function resampledMeans(
  rows: readonly ArrayLike<number>[],
  resamples: number,
  rng: Rng,
): Float64Array[] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((row) => row.length !== columns)) {
    throw new RangeError(
      `Cannot resample: expected rows of one positive length, current value is [${
        rows.map((row) => row.length)
      }]`,
    );
  }
  const values = rows.map((row) => Float64Array.from(row, (v) => v || 0));
  const defined = rows.map((row) =>
    Float64Array.from(row, (v) => Number.isNaN(v) ? 0 : 1)
  );
  const complete = defined.map((flags) => flags.every((flag) => flag === 1));
  const means = rows.map(() => new Float64Array(resamples));
  const counts = new Float64Array(columns);
  for (let draw = 0; draw < resamples; draw++) {
    counts.fill(0);
    for (let i = 0; i < columns; i++) counts[rng.integer(columns)]! += 1;
    for (let r = 0; r < rows.length; r++) {
      means[r]![draw] = dot(counts, values[r]!) /
        (complete[r] ? columns : dot(counts, defined[r]!));
    }
  }
  return means;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
