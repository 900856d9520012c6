/**
 * From sufficient subsets to a ranking.
 *
 * @module
 */
import type { Selection } from "./backward_selection.ts";

/** A backward selection, and how many of the units that it masked last are its subset. */
export interface Round {
  /** How the units were masked. */
  readonly selection: Pick<Selection, "order" | "ties">;
  /** Size of the subset. */
  readonly subsetSize: number;
}

/**
 * Rank of each of `count` units, `count` = most important: the first subset, last masked first;
 * then the second, and so on; then the units of no subset, as the last round masked them.
 *
 * Neighbours whose order was decided by a tie share their mean rank, within a subset and among the
 * rest.
 *
 * @example
 * ```ts
 * import { subsetRanks } from "./subset_ranks.ts";
 * import assert from "node:assert/strict";
 * const selection = { order: new Int32Array([1, 2, 0, 3]), ties: new Int32Array([1, 1, 2, 3]) };
 * assert.deepEqual([...subsetRanks([{ selection, subsetSize: 1 }], 4)], [3, 1.5, 1.5, 4]);
 * ```
 */
export function subsetRanks(
  rounds: readonly Round[],
  count: number,
): Float64Array {
  const ranks = new Float64Array(count);
  let next = count;
  const rank = (
    { order, ties }: Round["selection"],
    start: number,
    end: number,
  ) => {
    for (let last = end; last > start;) {
      let first = last - 1;
      while (first > start && ties[first - 1] === ties[last - 1]) first--;
      const length = last - first;
      for (const unit of order.subarray(first, last)) {
        ranks[unit] = next - (length - 1) / 2;
      }
      next -= length;
      last = first;
    }
  };
  for (const { selection, subsetSize } of rounds) {
    const { length } = selection.order;
    rank(selection, length - subsetSize, length);
  }
  const last = rounds.at(-1)!;
  rank(last.selection, 0, last.selection.order.length - last.subsetSize);
  return ranks;
}
