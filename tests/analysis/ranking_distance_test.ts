import assert from "node:assert/strict";
import fc from "fast-check";
import { rankingDistance } from "../../analysis/ranking_distance.ts";
import { assertClose } from "../assert_close.ts";

/** Attributions with many ties, of both signs. */
const scores = (units: number) =>
  fc.array(fc.integer({ min: -3, max: 3 }), {
    minLength: units,
    maxLength: units,
  });
const three = fc.integer({ min: 1, max: 7 }).chain((units) =>
  fc.tuple(scores(units), scores(units), scores(units))
);

/** Which of every two units comes first: two rankings are equal exactly when this is. */
const order = (values: readonly number[]) =>
  values.flatMap((x) => values.map((y) => Math.sign(Math.abs(x) - Math.abs(y))))
    .join();

Deno.test("rankingDistance: worked by hand", () => {
  // First places differ whole, the first two not at all, the first three by 1/3.
  const distance = rankingDistance([9, 8, 7, 6], [8, 9, 6, 7], 0.5);
  assertClose([distance], [0.5 * (1 + 0 + 1 / 3 / 4)], { rtol: 1e-15 });
  // Reversed: 1, 1, 1/3 of the first 1, 2, 3 places.
  assertClose(
    [rankingDistance([9, 8, 7, 6], [6, 7, 8, 9], 0.9)],
    [0.1 * (1 + 0.9 + 0.81 / 3)],
    { rtol: 1e-15 },
  );
  assert.equal(rankingDistance([1], [5]), 0);
  assert.equal(rankingDistance([], []), 0);
});

Deno.test("rankingDistance: a tie is what its random orders are on average, at each place", () => {
  // Either of the last two is second with probability ½, against 1 and 0: half a unit of the first
  // two places, at weight ¼.
  assert.equal(
    rankingDistance([3, 1, 1], [3, 2, 1], 0.5),
    0.25 * 0.25,
  );
  assert.equal(rankingDistance([0, 0, 0], [0, 0, 0]), 0);
  assert.ok(rankingDistance([0, 0, 0], [1, 0, 0]) > 0);
});

Deno.test("rankingDistance: without ties, one less the sum over prefixes that rank-biased overlap is", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }).chain((units) => {
        const places = Array.from({ length: units }, (_, i) => i);
        const shuffled = fc.shuffledSubarray(places, { minLength: units });
        return fc.tuple(shuffled, shuffled);
      }),
      fc.double({ min: 0.1, max: 0.95, noNaN: true }),
      ([first, second], p) => {
        const units = first.length;
        const values = (order: number[]) => {
          const row = Array<number>(units);
          order.forEach((unit, place) => row[unit] = units - place);
          return row;
        };
        // Beyond all units the overlap stays 1: Σ (1 − p) p^(d−1) = p^units.
        let overlap = p ** units;
        for (let d = 1; d <= units; d++) {
          const common = new Set(first.slice(0, d))
            .intersection(new Set(second.slice(0, d))).size;
          overlap += (1 - p) * p ** (d - 1) * common / d;
        }
        const distance = rankingDistance(values(first), values(second), p);
        // Sums of at most nine numbers below 1.
        assertClose([distance], [1 - overlap], { atol: 1e-14 });
      },
    ),
    { seed: 1, numRuns: 300 },
  ));

Deno.test("rankingDistance: a metric on rankings with ties", () =>
  fc.assert(
    fc.property(three, ([a, b, c]) => {
      const ab = rankingDistance(a, b);
      assert.equal(rankingDistance(b, a), ab);
      assert.equal(ab === 0, order(a) === order(b));
      assert.ok(ab >= 0 && ab < 1);
      // Rounding of three sums below 1.
      assert.ok(ab <= rankingDistance(a, c) + rankingDistance(c, b) + 1e-14);
    }),
    { seed: 2, numRuns: 2000 },
  ));

Deno.test("rankingDistance: first places weigh more, the more so the smaller p", () => {
  const first = Array.from({ length: 20 }, (_, i) => 20 - i);
  const swapped = (i: number) =>
    first.with(i, first[i + 1]!).with(i + 1, first[i]!);
  const [early, late] = [0, 10].map((i) => rankingDistance(first, swapped(i)));
  assert.ok(early! > late! && late! > 0);
  const impatient = rankingDistance(first, swapped(10), 0.5);
  assert.ok(impatient > 0 && impatient < late!);
});

Deno.test("rankingDistance: many units, also where most are 0", () => {
  const units = 5000;
  const values = Float64Array.from(
    { length: units },
    (_, i) => i < 20 ? 50 - i : 0,
  );
  const other = Float64Array.from(values);
  [other[3], other[4]] = [values[4]!, values[3]!];
  // Only the first four places differ, by one unit.
  assertClose([rankingDistance(values, other)], [0.1 * 0.9 ** 3 / 4], {
    rtol: 1e-12,
  });
});

Deno.test("rankingDistance: refuses lists that cannot be compared", () => {
  assert.throws(() => rankingDistance([1, 2], [1]), RangeError);
  assert.throws(() => rankingDistance([1, NaN], [1, 2]), RangeError);
  for (const p of [0, 1, NaN]) {
    assert.throws(() => rankingDistance([1, 2], [1, 2], p), RangeError);
  }
});
