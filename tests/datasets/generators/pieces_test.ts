import assert from "node:assert/strict";
import { type Piece, pieces } from "../../../datasets/generators/pieces.ts";
import { assertClose } from "../../assert_close.ts";

const all: Piece[] = Object.values(pieces).flat();

/** E g(m + √v Z) by 200,000 midpoints of ±9 standard deviations. */
function integral({ value }: Piece, m: number, v: number): number {
  const [points, end] = [200_000, 9];
  let sum = 0;
  for (let k = 0; k < points; k++) {
    const z = (2 * (k + 0.5) / points - 1) * end;
    sum += value(m + Math.sqrt(v) * z) * Math.exp(-z * z / 2);
  }
  return sum * 2 * end / points / Math.sqrt(2 * Math.PI);
}

Deno.test("pieces: means under normal distributions are those of numerical integrals", () => {
  for (const piece of all) {
    for (const [m, v] of [[0, 1], [0.7, 0.4], [-1.3, 0.05]] as const) {
      // A jump inside a step of 9e-5 standard deviations is missed by half of it.
      assertClose([piece.mean(m, v)], [integral(piece, m, v)], { atol: 2e-4 });
    }
  }
});

Deno.test("pieces: without variance the mean is the value, gradients are those of differences", () => {
  for (const piece of all) {
    for (const x of [-1.2, -0.3, 0.1, 0.8]) {
      assert.equal(piece.mean(x, 0), piece.value(x));
      const difference = (piece.value(x + 1e-5) - piece.value(x - 1e-5)) / 2e-5;
      // Third derivatives up to 16, squared step 1e-10.
      assertClose([piece.derivative(x)], [difference], { atol: 1e-8 });
    }
  }
});

Deno.test("pieces: steps by hand, thresholds belong to the upper side", () => {
  const [sign, levels, wave, late] = pieces.piecewise;
  assert.deepEqual([-0.1, 0].map(sign!.value), [-1, 1]);
  assert.deepEqual([-1, -0.5, 0, 0.5].map(levels!.value), [-2, -1, 1, 2]);
  assert.deepEqual([-2, -1, 0, 1].map(wave!.value), [0, 2, -1, 1]);
  assert.deepEqual([0.4, 0.5].map(late!.value), [0, 1]);
});
