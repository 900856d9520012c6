import assert from "node:assert/strict";
import fc from "fast-check";
import { expectedHits } from "../../../metrics/parts/expected_hits.ts";

Deno.test("expectedHits: without ties it counts", () => {
  assert.equal(expectedHits([4, 3, 2, 1], [1, 0, 1, 1], 2), 1);
  assert.equal(expectedHits([4, 3, 2, 1], [1, 0, 1, 1], 4), 3);
  assert.equal(expectedHits([-1, -3, -2], [0, 0, 1], 2), 1);
});

Deno.test("expectedHits: is the mean over all orders of tied values", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 1, maxLength: 5 }),
      fc.nat(4),
      (cells, at) => {
        const k = 1 + at % cells.length;
        const hits = orders([...cells.keys()])
          .filter((order) =>
            order.every((i, n) =>
              n === 0 || cells[order[n - 1]!]![0] >= cells[i]![0]
            )
          )
          .map((order) =>
            order.slice(0, k).reduce((sum, i) => sum + cells[i]![1], 0)
          );
        const mean = hits.reduce((a, b) => a + b) / hits.length;
        const expected = expectedHits(
          cells.map(([value]) => value),
          cells.map(([, member]) => member),
          k,
        );
        // Sums of up to 120 small integers.
        assert.ok(Math.abs(expected - mean) < 1e-12);
      },
    ),
    { seed: 7, numRuns: 100 },
  ));

function orders(items: readonly number[]): number[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((first) =>
      orders(items.filter((item) => item !== first))
        .map((rest) => [first, ...rest])
    );
}
