/**
 * Bootstrap confidence intervals corrected for bias and skewness.
 *
 * @module
 */
import type { Interval } from "./percentile_interval.ts";
import { normalQuantile } from "./normal_quantile.ts";
import { normalTail } from "./normal_tail.ts";
import { quantile } from "./quantile.ts";

/**
 * The bias-corrected and accelerated (BCa) bootstrap confidence interval, of level 1 − alpha.
 *
 * - Bias: the share of draws below the estimate; draws equal to it (to 1e-12 of the largest draw,
 *   the rounding of a sum) count half.
 * - Acceleration: Σ d³ / (6 (Σ d²)^(3/2)) over the influence d of each observation, 0 where none
 *   has any.
 * - Influence on a mean: d = (x − mean) / n, as by the jackknife. On a mean of means over samples:
 *   that, divided by the number of samples.
 * - NaN draws are ignored.
 * - Both ends are NaN where all draws lie on one side of the estimate; an end is NaN where the
 *   acceleration leaves no quantile.
 *
 * Efron (1987), "Better bootstrap confidence intervals", doi:10.1080/01621459.1987.10478410.
 *
 * @param draws Bootstrap draws, in any order.
 * @param estimate The statistic on the original sample.
 * @param influence Per observation, up to a common factor.
 * @throws {RangeError} when no draw is defined or `alpha` lies outside (0, 1).
 *
 * @example
 * ```ts
 * import { bcaInterval } from "./bca_interval.ts";
 * import assert from "node:assert/strict";
 * const draws = Float64Array.from({ length: 1001 }, (_, i) => i);
 * // No bias, no skewness: the percentile interval.
 * const { low, high } = bcaInterval(draws, 500, [-1, 1], 0.1);
 * assert.deepEqual([low.toFixed(6), high.toFixed(6)], ["50.000000", "950.000000"]);
 * ```
 */
export function bcaInterval(
  draws: ArrayLike<number>,
  estimate: number,
  influence: ArrayLike<number>,
  alpha = 0.05,
): Interval {
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(
      `Cannot take an interval: alpha must lie in (0, 1), current value is ${alpha}`,
    );
  }
  const sorted = Float64Array.from(draws).filter((d) => !Number.isNaN(d))
    .sort();
  const near = 1e-12 *
    Math.max(Math.abs(sorted[0] ?? NaN), Math.abs(sorted.at(-1) ?? NaN));
  let below = 0;
  for (const draw of sorted) {
    if (draw <= estimate + near) below += draw < estimate - near ? 1 : 0.5;
  }
  const bias = normalQuantile(below / sorted.length);
  const skew = acceleration(influence);
  const end = (tail: number) => {
    const z = bias + normalQuantile(tail);
    const share = normalTail(-(bias + z / (1 - skew * z)));
    return Number.isFinite(bias) && skew * z < 1
      ? quantile(sorted, share)
      : NaN;
  };
  return { low: end(alpha / 2), high: end(1 - alpha / 2) };
}

function acceleration(influence: ArrayLike<number>): number {
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < influence.length; i++) {
    const d = influence[i]!;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
