/**
 * Forward selection of regressors.
 *
 * @module
 */

/**
 * Share of a column's variance below which it counts as a combination of the columns already
 * chosen.
 */
const LEAST_SHARE = 1e-10;

/**
 * Greedy forward selection of up to `most` columns: each is the one that raises R² of the
 * least-squares fit most, given those before it.
 *
 * - Fewer columns where none is left that could raise R².
 * - `gram` `[columns, columns]` and `right` `[columns]` are weighted sums of centred columns'
 *   products with each other and with the outputs.
 * - Ties: the first in `order`, a permutation of the columns.
 * - Cost: most · columns² multiplications. The gain of a column is read off the Schur complement,
 *   so no fit is made.
 *
 * @example
 * ```ts
 * import { forwardSelection } from "./forward_selection.ts";
 * import assert from "node:assert/strict";
 * const gram = [1, 0, 0, 0, 4, 0, 0, 0, 1]; // three columns at right angles
 * assert.deepEqual([...forwardSelection(gram, [1, 6, -4], 2, [0, 1, 2])], [2, 1]);
 * ```
 */
export function forwardSelection(
  gram: ArrayLike<number>,
  right: ArrayLike<number>,
  most: number,
  order: ArrayLike<number>,
): Int32Array {
  const columns = right.length;
  const left = Float64Array.from(gram);
  const pull = Float64Array.from(right);
  const chosen: number[] = [];
  while (chosen.length < most) {
    let best = -1;
    let gain = -Infinity;
    for (const j of Array.from(order)) {
      const spread = left[j * columns + j]!;
      if (chosen.includes(j)) continue;
      if (!(spread > LEAST_SHARE * gram[j * columns + j]!)) continue;
      const candidateGain = pull[j]! ** 2 / spread;
      if (candidateGain > gain) [best, gain] = [j, candidateGain];
    }
    if (best < 0) break;
    chosen.push(best);
    const row = left.slice(best * columns, (best + 1) * columns);
    const spread = row[best]!;
    const bestPull = pull[best]!;
    for (let i = 0; i < columns; i++) {
      const share = row[i]! / spread;
      pull[i]! -= share * bestPull;
      for (let j = 0; j < columns; j++) {
        left[i * columns + j]! -= share * row[j]!;
      }
    }
  }
  return Int32Array.from(chosen);
}
