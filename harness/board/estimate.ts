/**
 * Means with intervals.
 *
 * @module
 */
import { quantile } from "../../core/quantile.ts";
import type { Estimate } from "./board.ts";

/** The mean of scores with the percentile interval of its bootstrap draws (Efron and Tibshirani 1993, chapter 13). */
export function estimate(
  scores: Float64Array,
  draws: Float64Array,
): Estimate {
  const defined = scores.filter((score) => !Number.isNaN(score));
  const n = defined.length;
  const missing = scores.length - n;
  if (n === 0) return { mean: null, low: null, high: null, n, missing };
  return { mean: meanOf(defined), ...intervalOf(draws), n, missing };
}

/** 2.5% and 97.5% quantiles of the draws that are defined. */
export function intervalOf(
  draws: Float64Array,
): { low: number; high: number } {
  const sorted = draws.filter((draw) => !Number.isNaN(draw)).sort();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

/** Arithmetic mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
