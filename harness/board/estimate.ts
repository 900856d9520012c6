/**
 * Means with intervals.
 *
 * @module
 */
import { percentileInterval } from "../../core/percentile_interval.ts";
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
  return { mean: meanOf(defined), ...percentileInterval(draws), n, missing };
}

/** Arithmetic mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
