/**
 * Expected hits among the top k when ties are in random order.
 *
 * @module
 */

/**
 * Expected number of members among the `k` largest values, when equal values are put in random
 * order (the mean of a hypergeometric distribution at the cut).
 *
 * @example
 * ```ts
 * import { expectedHits } from "./expected_hits.ts";
 * import assert from "node:assert/strict";
 * // The first is sure; two of three tied ones follow, of which one is a member.
 * assert.equal(expectedHits([3, 1, 1, 1], [1, 0, 1, 0], 3), 1 + 2 / 3);
 * ```
 */
export function expectedHits(
  values: ArrayLike<number>,
  members: ArrayLike<number>,
  k: number,
): number {
  const cut = Float64Array.from(values).sort()[values.length - k]!;
  let [above, hits, tied, tiedHits] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const member = members[i]! > 0 ? 1 : 0;
    if (values[i]! > cut) {
      above++;
      hits += member;
    } else if (values[i] === cut) {
      tied++;
      tiedHits += member;
    }
  }
  return hits + (k - above) * tiedHits / tied;
}
