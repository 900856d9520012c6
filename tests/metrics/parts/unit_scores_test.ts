import assert from "node:assert/strict";
import { unitScores } from "../../../metrics/parts/unit_scores.ts";

/** Unit scores of one row. */
function scoresOf(row: readonly number[], ...sizes: number[]): number[] {
  const attributions = { shape: [1, row.length], data: Float64Array.from(row) };
  const units = {
    offsets: Int32Array.from([
      0,
      ...sizes.map((_, i) => sizes.slice(0, i + 1).reduce((a, b) => a + b)),
    ]),
    positions: Int32Array.from(row.keys()),
  };
  return [...unitScores(attributions, attributions, { units }).data];
}

Deno.test("unitScores: the mean of the members, signs kept", () => {
  assert.deepEqual(scoresOf([1, -4, 5, 2], 1, 2, 1), [1, 0.5, 2]);
});

Deno.test("unitScores: units of different sizes with one value stay tied to the last bit", () => {
  // 0.1 + 0.1 + 0.1 is not 3 · 0.1.
  const tied = scoresOf(Array<number>(10).fill(0.1), 1, 2, 3, 4);
  assert.deepEqual(tied, [0.1, 0.1, 0.1, 0.1]);
});

Deno.test("unitScores: a NaN member makes its unit NaN, and only it", () => {
  assert.deepEqual(scoresOf([1, NaN, 3], 2, 1), [NaN, 3]);
});
