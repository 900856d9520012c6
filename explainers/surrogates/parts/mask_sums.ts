/**
 * Weighted sums over masks, by counting.
 *
 * @module
 */

/** Sums over rows z of a design, measured from one row. */
export interface DesignSums {
  /** Σ w. */
  readonly total: number;
  /** Σ w z per column. */
  readonly sums: Float64Array;
  /** Lower triangle of Σ w z zᵀ, `[columns, columns]`; what lies above is not filled in. */
  readonly gram: Float64Array;
}

/**
 * Weighted sums over `masks` `[rows, columns]` of 0 and 1, measured from row `first`.
 *
 * Rows of equal weight are counted in whole numbers. Two columns both differ from the first row in
 * all rows of the group except those where either agrees with it. So few agreements need few
 * additions, agreements² / 2 per row, and each group of rows takes one pass over the columns'
 * pairs.
 *
 * @example
 * ```ts
 * import { maskSums } from "./mask_sums.ts";
 * import assert from "node:assert/strict";
 * const { total, sums, gram } = maskSums(new Uint8Array([1, 1, 0, 1, 0, 0]), [5, 2, 3], 2, 0);
 * assert.deepEqual([total, ...sums], [10, -5, -3]);
 * assert.deepEqual([gram[0], gram[2], gram[3]], [5, 3, 3]);
 * ```
 */
export function maskSums(
  masks: Uint8Array,
  weights: ArrayLike<number>,
  columns: number,
  first: number,
): DesignSums {
  const groups = new Map<number, number[]>();
  for (let k = 0; k < weights.length; k++) {
    const group = groups.get(weights[k]!);
    if (group) group.push(k);
    else groups.set(weights[k]!, [k]);
  }
  groups.delete(0);
  const start = masks.slice(first * columns, (first + 1) * columns);
  const sign = Float64Array.from(start, (on) => on ? -1 : 1);
  const sums = new Float64Array(columns);
  const gram = new Float64Array(columns * columns);
  const both = new Int32Array(columns * columns);
  const places = new Int32Array(columns);
  let total = 0;
  for (const [weight, rows] of groups) {
    total += weight * rows.length;
    both.fill(0);
    for (const k of rows) {
      let count = 0;
      for (let j = 0; j < columns; j++) {
        places[count] = j;
        count += Number(masks[k * columns + j] === start[j]);
      }
      for (let a = 0; a < count; a++) {
        const row = places[a]! * columns;
        for (let b = 0; b <= a; b++) both[row + places[b]!]!++;
      }
    }
    for (let i = 0; i < columns; i++) {
      const differing = rows.length - both[i * columns + i]!;
      sums[i]! += weight * sign[i]! * differing;
      for (let j = 0; j <= i; j++) {
        const differ = differing - both[j * columns + j]! +
          both[i * columns + j]!;
        gram[i * columns + j]! += weight * sign[i]! * sign[j]! * differ;
      }
    }
  }
  return { total, sums, gram };
}
