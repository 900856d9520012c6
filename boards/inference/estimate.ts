/**
 * Means with intervals.
 *
 * @module
 */
import { percentileInterval } from "../../core/statistics/percentile_interval.ts";

/** A mean with its 95% bootstrap interval. */
export interface Estimate {
  /** Mean over instances (and seeds), null where every score is undefined. */
  readonly mean: number | null;
  /** Lower end. */
  readonly low: number | null;
  /** Upper end. */
  readonly high: number | null;
  /** Scores averaged. */
  readonly n: number;
  /** Undefined scores left out. */
  readonly missing: number;
}

/**
 * The mean of scores with the percentile interval of its bootstrap draws (Efron and Tibshirani
 * 1993, chapter 13).
 */
export function estimate(
  scores: Float64Array,
  draws: Float64Array,
): Estimate {
  const defined = scores.filter((score) => !Number.isNaN(score));
  const n = defined.length;
  const missing = scores.length - n;
  if (n === 0) return { mean: null, low: null, high: null, n, missing };
  return { mean: meanOf(defined), ...percentileInterval(draws), n, missing };
}

/** Arithmetic mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
