/**
 * Krippendorff's alpha: agreement of several raters.
 *
 * @module
 */

/**
 * How values are compared.
 *
 * - `interval`: by their difference.
 * - `ordinal`: by the number of ratings between them.
 */
export type Level = "interval" | "ordinal";

/**
 * Krippendorff's alpha: 1 − observed disagreement / disagreement expected by chance.
 *
 * - 1 = raters agree, 0 = agreement by chance, below 0 = worse than chance.
 * - NaN where no unit has two ratings, or all ratings are equal.
 * - `interval`: squared differences. `ordinal`: squared number of ratings from one value to the
 *   other, the ends counted half.
 * - Units with a single rating are ignored.
 * - Cost: O(ratings · distinct values).
 *
 * Krippendorff (2004), "Content analysis", second edition, section 11.3; Hayes and Krippendorff
 * (2007), doi:10.1080/19312450709336664.
 *
 * @param ratings `[rater][unit]`, NaN where a rating is missing.
 * @throws {RangeError} when raters differ in their number of units.
 *
 * @example
 * ```ts
 * import { krippendorffAlpha } from "./krippendorff_alpha.ts";
 * import assert from "node:assert/strict";
 * assert.equal(krippendorffAlpha([[1, 2, 3], [1, 2, 3]], "interval"), 1);
 * ```
 */
export function krippendorffAlpha(
  ratings: readonly ArrayLike<number>[],
  level: Level,
): number {
  const count = ratings[0]?.length ?? 0;
  if (ratings.some(({ length }) => length !== count)) {
    throw new RangeError(
      `Cannot compare raters: expected as many units of each, current value is [${
        ratings.map(({ length }) => length)
      }]`,
    );
  }
  const units = Array.from(
    { length: count },
    (_, unit) => ratings.map((own) => own[unit]!).filter((v) => !isNaN(v)),
  ).filter(({ length }) => length > 1);
  const all = Float64Array.from(units.flat()).sort();
  const place = level === "interval" ? (value: number) => value : places(all);
  const observed = units.reduce(
    (sum, own) => sum + spread(own.map(place)) / (own.length - 1),
    0,
  );
  const expected = spread([...all].map(place)) / (all.length - 1);
  return expected > 0 ? 1 - observed / expected : NaN;
}

/** Sum of squared differences over ordered pairs. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return 2 * values.length *
    values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
}

/**
 * Per value, its mid-rank among all: the difference of two is the number of ratings between them,
 * the ends counted half.
 */
function places(sorted: Float64Array): (value: number) => number {
  return (value) => {
    const first = sorted.indexOf(value);
    return (first + sorted.lastIndexOf(value)) / 2;
  };
}
