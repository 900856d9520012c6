import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Flip,
  optimalFlip,
  paretoFlips,
} from "../../../../explainers/sensx/parts/optimal_flip.ts";

const grids = fc.tuple(
  fc.integer({ min: 1, max: 6 }),
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), {
    minLength: 1,
    maxLength: 6,
  }),
).chain(([deltas, sizes]) =>
  fc.record({
    deltas: fc.constant(deltas),
    sizes: fc.constant(sizes.toSorted((a, b) => a - b)),
    flipped: fc.array(fc.constantFrom(0, 0, 1), {
      minLength: deltas * sizes.length,
      maxLength: deltas * sizes.length,
    }),
  })
);

/** Every flip of the grid. */
function all(flipped: readonly number[], sizes: readonly number[]): Flip[] {
  return flipped.flatMap((flag, at) =>
    flag
      ? [{
        step: Math.floor(at / sizes.length) + 1,
        size: sizes[at % sizes.length]!,
      }]
      : []
  );
}

Deno.test("paretoFlips: those that nothing dominates, by the definition", () =>
  fc.assert(
    fc.property(grids, ({ sizes, flipped }) => {
      const flips = all(flipped, sizes);
      const expected = flips.filter((a) =>
        !flips.some((b) => b !== a && b.step <= a.step && b.size <= a.size)
      );
      assert.deepEqual(paretoFlips(flipped, sizes), expected);
    }),
    { seed: 1, numRuns: 300 },
  ));

Deno.test("optimalFlip: the least k/D + δ of all flips, of equal ones the fewest units", () =>
  fc.assert(
    fc.property(grids, ({ deltas, sizes, flipped }) => {
      const flips = all(flipped, sizes);
      const best = optimalFlip(paretoFlips(flipped, sizes), deltas, 12);
      assert.equal(best === undefined, flips.length === 0);
      // δ + k / 12 times 12 · deltas: integers.
      const sum = (flip: Flip) => flip.step * 12 + flip.size * deltas;
      for (const flip of flips) {
        assert.ok(
          sum(flip) > sum(best!) ||
            (sum(flip) === sum(best!) && flip.size >= best!.size),
        );
      }
    }),
    { seed: 2, numRuns: 300 },
  ));

Deno.test("optimalFlip: rounding does not decide between equal sums", () => {
  // 0.1 + 0.2 > 0.3 in floating point.
  const front = [{ step: 1, size: 2 }, { step: 2, size: 1 }];
  assert.equal(optimalFlip(front, 10, 10), front[1]);
  assert.equal(optimalFlip(front.toReversed(), 10, 10), front[1]);
  assert.equal(optimalFlip([], 10, 10), undefined);
});
