/**
 * Kendall's rank correlation.
 *
 * @module
 */

/**
 * Kendall's tau-b, in [−1, 1]: (concordant − discordant pairs) / √(pairs untied in x · pairs untied
 * in y).
 *
 * - NaN when either list is constant or holds NaN.
 * - O(n log n): discordant pairs are the exchanges of a merge sort.
 *
 * Kendall (1945), "The treatment of ties in ranking problems", doi:10.1093/biomet/33.3.239.
 * Algorithm: Knight (1966), doi:10.1080/01621459.1966.10480879.
 *
 * @throws {RangeError} when the lists differ in length.
 *
 * @example
 * ```ts
 * import { kendallTau } from "./kendall_tau.ts";
 * import assert from "node:assert/strict";
 * assert.equal(kendallTau([1, 2, 3], [1, 3, 2]), 1 / 3);
 * ```
 */
export function kendallTau(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) {
    throw new RangeError(
      `Cannot correlate: lists must have equal length, current value is ${x.length} and ${y.length}`,
    );
  }
  if (hasNaN(x) || hasNaN(y)) return NaN;
  const order = Int32Array.from({ length: x.length }, (_, i) => i).sort(
    (a, b) => compare(x[a]!, x[b]!) || compare(y[a]!, y[b]!),
  );
  const sameX = (a: number, b: number) => x[a] === x[b];
  const sameY = (a: number, b: number) => y[a] === y[b];
  const pairs = x.length * (x.length - 1) / 2;
  const tiedX = tiedPairs(order, sameX);
  const tiedBoth = tiedPairs(order, (a, b) => sameX(a, b) && sameY(a, b));
  const discordant = sortCounting(order, y);
  const tiedY = tiedPairs(order, sameY);
  return (pairs - tiedX - tiedY + tiedBoth - 2 * discordant) /
    Math.sqrt((pairs - tiedX) * (pairs - tiedY));
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hasNaN(values: ArrayLike<number>): boolean {
  return Array.prototype.some.call(values, Number.isNaN);
}

/** Pairs within runs of equal neighbours. */
function tiedPairs(
  order: Int32Array,
  same: (a: number, b: number) => boolean,
): number {
  let pairs = 0;
  let run = 0;
  for (let i = 1; i < order.length; i++) {
    run = same(order[i - 1]!, order[i]!) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Merge-sorts `order` by `values` in place; returns the number of exchanges of neighbours. */
function sortCounting(order: Int32Array, values: ArrayLike<number>): number {
  const merged = new Int32Array(order.length);
  let exchanges = 0;
  for (let width = 1; width < order.length; width *= 2) {
    for (let start = 0; start < order.length; start += 2 * width) {
      const middle = Math.min(start + width, order.length);
      const end = Math.min(start + 2 * width, order.length);
      let left = start;
      let right = middle;
      for (let i = start; i < end; i++) {
        const takeRight = left === middle ||
          (right < end && values[order[right]!]! < values[order[left]!]!);
        if (takeRight) exchanges += middle - left;
        merged[i] = takeRight ? order[right++]! : order[left++]!;
      }
    }
    order.set(merged);
  }
  return exchanges;
}
