import assert from "node:assert/strict";
import fc from "fast-check";
import { tieGroups } from "../../../core/statistics/tie_groups.ts";

/** The relation in which exactly these pairs can be told apart. */
function relation(
  rows: number,
  apart: readonly (readonly [number, number])[],
): boolean[][] {
  return Array.from(
    { length: rows },
    (_, a) =>
      Array.from(
        { length: rows },
        (_, b) =>
          !apart.some(([c, d]) => (a === c && b === d) || (a === d && b === c)),
      ),
  );
}

Deno.test("tieGroups: all alike share one group, all different have their own, in the table's order", () => {
  assert.deepEqual(tieGroups(relation(3, []), [0, 1, 2]), [[0], [0], [0]]);
  const all = relation(3, [[0, 1], [0, 2], [1, 2]]);
  assert.deepEqual(tieGroups(all, [2, 0, 1]), [[1], [2], [0]]);
});

Deno.test("tieGroups: Piepho's insert and absorb, worked by hand", () => {
  // {0 1 2 3}: 0-2 apart: {1 2 3} {0 1 3}; 0-3: {1 2 3} {1 3}→absorbed {0 1}; 1-3: {2 3} {1 2} {0
  // 1}.
  const chain = relation(4, [[0, 2], [0, 3], [1, 3]]);
  assert.deepEqual(
    tieGroups(chain, [0, 1, 2, 3]),
    [[0], [0, 1], [1, 2], [2]],
  );
  // Not an interval of the order: the first and last alike, the middle apart from both.
  const gap = relation(3, [[0, 1], [1, 2]]);
  assert.deepEqual(tieGroups(gap, [0, 1, 2]), [[0], [1], [0]]);
});

/** Random symmetric relations over up to 8 rows with an order. */
const arbitrary = fc.integer({ min: 1, max: 8 }).chain((rows) => {
  const pairs = Array.from(
    { length: rows },
    (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const),
  ).flat();
  return fc.record({
    together: fc.subarray(pairs).map((apart) => relation(rows, apart)),
    order: fc.shuffledSubarray([...Array(rows).keys()], { minLength: rows }),
  });
});

Deno.test("tieGroups: two rows share a group exactly when they cannot be told apart; no group lies within another", () =>
  fc.assert(
    fc.property(arbitrary, ({ together, order }) => {
      const groups = tieGroups(together, order);
      for (const [a, own] of groups.entries()) {
        assert.ok(own.length > 0);
        for (const [b, other] of groups.entries()) {
          if (a === b) continue;
          const shared = own.some((group) => other.includes(group));
          assert.equal(shared, together[a]![b]);
        }
      }
      const count = Math.max(...groups.flat()) + 1;
      const members = Array.from(
        { length: count },
        (_, g) => order.filter((row) => groups[row]!.includes(g)),
      );
      for (const [g, group] of members.entries()) {
        for (const [h, other] of members.entries()) {
          if (g !== h) assert.ok(!group.every((row) => other.includes(row)));
        }
      }
      assert.ok(groups[order[0]!]!.includes(0));
    }),
    { seed: 5, numRuns: 300 },
  ));

Deno.test("tieGroups: the table's order numbers the groups: renaming rows renames the answer", () =>
  fc.assert(
    fc.property(arbitrary, ({ together, order }) => {
      const renamed = order.map((a) => order.map((b) => together[a]![b]!));
      const groups = tieGroups(together, order);
      assert.deepEqual(
        tieGroups(renamed, [...order.keys()]),
        order.map((row) => groups[row]),
      );
    }),
    { seed: 6, numRuns: 200 },
  ));

Deno.test("tieGroups: relations that are not symmetric or square, and orders that are none, are refused", () => {
  assert.throws(
    () => tieGroups([[true, true], [false, true]], [0, 1]),
    RangeError,
  );
  assert.throws(() => tieGroups([[true, true], [true]], [0, 1]), RangeError);
  assert.throws(() => tieGroups(relation(2, []), [0, 0]), RangeError);
  assert.throws(() => tieGroups(relation(2, []), [0]), RangeError);
});
