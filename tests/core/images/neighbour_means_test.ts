import assert from "node:assert/strict";
import fc from "fast-check";
import { neighbourMeans } from "../../../core/images/neighbour_means.ts";
import { assertClose } from "../../assert_close.ts";

/** The residual is solved to 1e-8 of its start, which is at most some hundreds. */
const solved = { atol: 1e-5 };

/** Weighted mean of the neighbours of (y, x), straight from the definition. */
function meanAround(
  values: ArrayLike<number>,
  [height, width]: readonly [number, number],
  y: number,
  x: number,
): number {
  let [sum, weights] = [0, 0];
  for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
    for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
      if (v === y && u === x) continue;
      const weight = v === y || u === x ? 1 / 6 : 1 / 12;
      sum += weight * values[v * width + u]!;
      weights += weight;
    }
  }
  return sum / weights;
}

Deno.test("neighbourMeans: every missing pixel is the weighted mean of its neighbours, every known one is kept", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2, max: 6 }),
      fc.infiniteStream(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(2))),
      (height, width, cells) => {
        const drawn = [...cells.take(height * width)];
        const values = drawn.map(([value]) => value);
        const missing = Uint8Array.from(drawn, ([, m]) => m > 0 ? 1 : 0);
        missing[0] = 0;
        const filled = neighbourMeans(values, missing, width);
        for (let at = 0; at < filled.length; at++) {
          if (!missing[at]) assert.equal(filled[at], values[at]);
          else {
            const [y, x] = [Math.floor(at / width), at % width];
            const mean = meanAround(filled, [height, width], y, x);
            assertClose([filled[at]!], [mean], solved);
          }
        }
      },
    ),
    { seed: 3, numRuns: 100 },
  ));

Deno.test("neighbourMeans: what is missing does not count, between two known pixels lies a straight line", () => {
  const filled = neighbourMeans(
    [2, NaN, 100, -7, 10],
    Uint8Array.of(0, 1, 1, 1, 0),
    5,
  );
  assertClose(filled, [2, 4, 6, 8, 10], solved);
});

Deno.test("neighbourMeans: one known pixel fills all others, however far", () => {
  const missing = new Uint8Array(400).fill(1);
  missing[37] = 0;
  const filled = neighbourMeans(new Float64Array(400).fill(3), missing, 20);
  assertClose(filled, new Float64Array(400).fill(3), solved);
});

Deno.test("neighbourMeans: nothing missing is nothing changed; nothing known is refused", () => {
  assert.deepEqual([...neighbourMeans([1, 2], new Uint8Array(2), 2)], [1, 2]);
  assert.throws(
    () => neighbourMeans([1, 2], Uint8Array.of(1, 1), 2),
    RangeError,
  );
});
