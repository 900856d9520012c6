/**
 * Compact letter display: groups of rows that do not differ significantly.
 *
 * @module
 */

/**
 * Tie groups of each row: two rows share a group exactly when they do not differ significantly
 * (compact letter display).
 *
 * - Groups are numbered from 0 by the order of their members: 0 holds the first row. As letters, 0
 *   is "a".
 * - No group is contained in another.
 * - A row may be in several groups: "not significantly different" is not transitive.
 * - The number of groups is small, though not always minimal.
 *
 * Insert-and-absorb algorithm of Piepho (2004), "An algorithm for a letter-based representation of
 * all-pairwise comparisons", doi:10.1198/1061860043515.
 *
 * @param together `[row][row]`, symmetric: true where two rows do not differ significantly; the
 *   diagonal is not read.
 * @param order The rows from first to last in the table.
 * @throws {RangeError} when `together` is not square and symmetric, or `order` does not name each
 *   of its rows once.
 *
 * @example
 * ```ts
 * import { tieGroups } from "./tie_groups.ts";
 * import assert from "node:assert/strict";
 * // The middle row is like both others, which differ.
 * const together = [[true, true, false], [true, true, true], [false, true, true]];
 * assert.deepEqual(tieGroups(together, [2, 1, 0]), [[1], [0, 1], [0]]);
 * ```
 */
export function tieGroups(
  together: readonly (readonly boolean[])[],
  order: readonly number[],
): number[][] {
  checkRelation(together, order);
  let groups: (readonly number[])[] = [order];
  for (const [place, a] of order.entries()) {
    for (const b of order.slice(0, place)) {
      if (!together[a]![b]) groups = absorb(split(groups, a, b));
    }
  }
  const places = new Map(order.map((row, place) => [row, place]));
  const byPlace = groups.map((group) => group.map((row) => places.get(row)!))
    .sort(compareLists);
  return order.map((_, row) =>
    [...byPlace.keys()].filter((group) =>
      byPlace[group]!.includes(places.get(row)!)
    )
  );
}

/** Insert: a group that holds both becomes one without the first and one without the second. */
function split(
  groups: readonly (readonly number[])[],
  a: number,
  b: number,
): (readonly number[])[] {
  return groups.flatMap((group) =>
    group.includes(a) && group.includes(b)
      ? [group.filter((row) => row !== a), group.filter((row) => row !== b)]
      : [group]
  );
}

/** Absorb: of groups that lie within others, or are equal, the larger or the first remains. */
function absorb(
  groups: readonly (readonly number[])[],
): (readonly number[])[] {
  return groups.filter((group, i) =>
    !groups.some((other, j) =>
      i !== j && group.every((row) => other.includes(row)) &&
      (group.length < other.length || j < i)
    )
  );
}

/** Orders lists of ascending numbers as words are ordered. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}

function checkRelation(
  together: readonly (readonly boolean[])[],
  order: readonly number[],
): void {
  const sorted = order.toSorted((a, b) => a - b);
  if (
    order.length !== together.length || sorted.some((row, i) => row !== i)
  ) {
    throw new RangeError(
      `Cannot group rows: the order must name each of ${together.length} rows once, current value is [${order}]`,
    );
  }
  for (const [a, row] of together.entries()) {
    for (const b of order) {
      if (row.length !== order.length || row[b] !== together[b]![a]) {
        throw new RangeError(
          `Cannot group rows: the relation must be square and symmetric, current value is ${
            row[b]
          } for rows ${a} and ${b}`,
        );
      }
    }
  }
}
