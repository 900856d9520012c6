/**
 * Weighted first and second moments of a design.
 *
 * @module
 */
import { type DesignSums, maskSums } from "./mask_sums.ts";

/** Moments of outputs with the columns of a design. */
export interface OutputMoments {
  /**
   * The first row's output, which the outputs are measured from: constant outputs have exactly no
   * variance.
   */
  readonly origin: number;
  /** Weighted mean of the outputs less `origin`. */
  readonly mean: number;
  /** Σ w z (y − mean) per column. */
  readonly right: Float64Array;
  /** Σ w (y − mean)². */
  readonly spread: number;
}

/** Moments of a weighted design. */
export interface WeightedMoments {
  /** Weighted mean of each column. */
  readonly means: Float64Array;
  /**
   * Σ w z zᵀ of rows less the means, `[columns, columns]`; exactly 0 for a column that does not
   * vary.
   */
  readonly gram: Float64Array;
  /** Moments with outputs, one per row. */
  of(outputs: ArrayLike<number>): OutputMoments;
}

/**
 * First and second moments of `design` `[rows, columns]` under `weights` `[rows]`, in float64.
 *
 * - Rows are measured from the first with a positive weight, so that sums keep their digits where
 *   it outweighs all others.
 * - A `Uint8Array` holds masks of 0 and 1, see {@linkcode maskSums}.
 * - Cost: rows · changes² / 2 multiplications once, for `changes` entries of a row that differ from
 *   the first row's, and rows · columns per list of outputs.
 *
 * @example
 * ```ts
 * import { weightedMoments } from "./weighted_moments.ts";
 * import assert from "node:assert/strict";
 * const moments = weightedMoments([0, 4], [3, 1], 1);
 * assert.deepEqual([moments.means[0], moments.gram[0]], [1, 12]);
 * assert.deepEqual([...moments.of([5, 9]).right], [12]);
 * ```
 */
export function weightedMoments(
  design: ArrayLike<number>,
  weights: ArrayLike<number>,
  columns: number,
): WeightedMoments {
  const codes = design instanceof Float64Array
    ? design
    : new Float64Array(design);
  const rows = weights.length;
  let first = 0;
  while (first < rows - 1 && weights[first] === 0) first++;
  const start = codes.slice(first * columns, (first + 1) * columns);
  const { total, sums, gram } = design instanceof Uint8Array
    ? maskSums(design, weights, columns, first)
    : sumsOf(codes, weights, start);
  const shifts = sums.map((sum) => sum / total);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      gram[i * columns + j]! -= sums[i]! * shifts[j]!;
      gram[j * columns + i] = gram[i * columns + j]!;
    }
  }
  return {
    means: shifts.map((shift, j) => start[j]! + shift),
    gram,
    of(outputs) {
      const origin = outputs[0]!;
      const changes = Float64Array.from(outputs, (output) => output - origin);
      let mean = 0;
      for (let k = 0; k < rows; k++) mean += weights[k]! * changes[k]!;
      mean /= total;
      const pulls = new Float64Array(rows);
      let [spread, rest] = [0, 0];
      for (let k = 0; k < rows; k++) {
        pulls[k] = weights[k]! * (changes[k]! - mean);
        spread += pulls[k]! * (changes[k]! - mean);
        rest += pulls[k]!;
      }
      const right = pulled(codes, start, pulls);
      for (let j = 0; j < columns; j++) right[j]! -= rest * shifts[j]!;
      return { origin, mean, right, spread };
    },
  };
}

/** Σ pull z per column, z measured from `start`. */
function pulled(
  codes: Float64Array,
  start: Float64Array,
  pulls: Float64Array,
): Float64Array {
  const sums = new Float64Array(start.length);
  let at = 0;
  for (const pull of pulls) {
    for (let j = 0; j < start.length; j++) {
      sums[j]! += pull * (codes[at++]! - start[j]!);
    }
  }
  return sums;
}

function sumsOf(
  codes: Float64Array,
  weights: ArrayLike<number>,
  start: Float64Array,
): DesignSums {
  const columns = start.length;
  const sums = new Float64Array(columns);
  const gram = new Float64Array(columns * columns);
  const places = new Int32Array(columns);
  const values = new Float64Array(columns);
  let total = 0;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    total += weight;
    if (weight === 0) continue;
    let count = 0;
    for (let j = 0; j < columns; j++) {
      const value = codes[k * columns + j]! - start[j]!;
      if (value === 0) continue;
      places[count] = j;
      values[count++] = value;
    }
    for (let a = 0; a < count; a++) {
      const pull = weight * values[a]!;
      const row = places[a]! * columns;
      sums[places[a]!]! += pull;
      for (let b = 0; b <= a; b++) {
        gram[row + places[b]!]! += pull * values[b]!;
      }
    }
  }
  return { total, sums, gram };
}
