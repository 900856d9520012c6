/**
 * The sums that a weighted linear fit is made from.
 *
 * @module
 */

/** Outputs against the columns of a design. */
export interface OutputMoments {
  /** The first row's output, which the outputs are measured from: constant outputs have exactly no variance. */
  readonly origin: number;
  /** Outputs less `origin`. */
  readonly changes: Float64Array;
  /** Weighted mean of `changes`. */
  readonly mean: number;
  /** Σ w z (y − mean) per column. */
  readonly right: Float64Array;
  /** Σ w (y − mean)². */
  readonly spread: number;
}

/** A design with weights. */
export interface WeightedMoments {
  /** Weighted mean of each column. */
  readonly means: Float64Array;
  /** The design less its means, `[rows, columns]`. */
  readonly centred: Float64Array;
  /** Σ w z zᵀ of centred rows, `[columns, columns]`. */
  readonly gram: Float64Array;
  /** The same with outputs, one per row. */
  of(outputs: ArrayLike<number>): OutputMoments;
}

/**
 * First and second moments of `design` `[rows, columns]` under `weights` `[rows]`, in float64.
 *
 * Cost: rows · columns² / 2 multiplications once, rows · columns per list of outputs.
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
  const rows = weights.length;
  const total = sumOf(rows, (k) => weights[k]!);
  const means = Float64Array.from(
    { length: columns },
    (_, j) =>
      sumOf(rows, (k) => weights[k]! * design[k * columns + j]!) / total,
  );
  const centred = Float64Array.from(
    { length: rows * columns },
    (_, at) => design[at]! - means[at % columns]!,
  );
  return {
    means,
    centred,
    gram: gramOf(centred, weights, columns),
    of(outputs) {
      const origin = outputs[0]!;
      const changes = Float64Array.from(outputs, (output) => output - origin);
      const mean = sumOf(rows, (k) => weights[k]! * changes[k]!) / total;
      const right = new Float64Array(columns);
      for (let k = 0; k < rows; k++) {
        const pull = weights[k]! * (changes[k]! - mean);
        for (let j = 0; j < columns; j++) {
          right[j]! += pull * centred[k * columns + j]!;
        }
      }
      const spread = sumOf(
        rows,
        (k) => weights[k]! * (changes[k]! - mean) ** 2,
      );
      return { origin, changes, mean, right, spread };
    },
  };
}

function sumOf(count: number, term: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += term(i);
  return sum;
}

function gramOf(
  rows: Float64Array,
  weights: ArrayLike<number>,
  columns: number,
): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let k = 0; k < weights.length; k++) {
    const row = rows.subarray(k * columns, (k + 1) * columns);
    for (let i = 0; i < columns; i++) {
      const pull = weights[k]! * row[i]!;
      for (let j = 0; j <= i; j++) gram[i * columns + j]! += pull * row[j]!;
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) {
      gram[j * columns + i] = gram[i * columns + j]!;
    }
  }
  return gram;
}
