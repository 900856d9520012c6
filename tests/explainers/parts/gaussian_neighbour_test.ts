import assert from "node:assert/strict";
import { rng } from "../../../core/rng.ts";
import { toyRows } from "../../../core/toys/toy_batch.ts";
import { unitsOr } from "../../../core/units.ts";
import { gaussianNeighbour } from "../../../explainers/parts/gaussian_neighbour.ts";
import { assertClose } from "../../assert_close.ts";
import { grouped } from "../grouped.ts";

/** Means 4 and 0.1, standard deviations 2 and 0. */
const background = toyRows([[2, 0.1], [2, 0.1], [6, 0.1], [6, 0.1]]);
const input = [7, 5];
const draws = 4000;

function sample(aroundInstance: boolean) {
  const draw = gaussianNeighbour(
    background,
    unitsOr(undefined, 2),
    aroundInstance,
  )(input);
  const stream = rng("gaussian");
  return Array.from({ length: draws }, () => {
    const row = new Float32Array(2);
    const code = new Float64Array(2);
    draw(stream, row, code);
    return { row, code };
  });
}

Deno.test("gaussianNeighbour: mean and spread are the background's, the centre may be the instance", () => {
  for (const [around, centre] of [[false, 4], [true, 7]] as const) {
    const values = sample(around).map(({ row }) => row[0]!);
    const mean = values.reduce((a, b) => a + b) / draws;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) /
      draws;
    // Five standard errors: 2 / √n of the mean, 4 √(2 / n) of the variance.
    assertClose([mean], [centre], { atol: 5 * 2 / Math.sqrt(draws) });
    assertClose([variance], [4], { atol: 5 * 4 * Math.sqrt(2 / draws) });
  }
});

Deno.test("gaussianNeighbour: codes say how the row lies to the background, in its deviations", () => {
  for (const { row, code } of sample(true)) {
    assert.equal(code[0], (row[0]! - 4) / 2);
  }
});

Deno.test("gaussianNeighbour: what never varies is not moved", () => {
  for (const { row, code } of sample(false)) {
    assert.equal(row[1], 5);
    assert.equal(code[1], 0);
  }
});

Deno.test("gaussianNeighbour: codes go by unit, inputs of no unit stay", () => {
  const rows = toyRows([[0, 0, 0], [2, 4, 8]]);
  const draw = gaussianNeighbour(rows, grouped([[2], [0]]), false)([1, 1, 8]);
  const row = new Float32Array(3);
  const code = new Float64Array(2);
  draw(undefined, row, code);
  assert.deepEqual([[...row], [...code]], [[1, 1, 8], [1, 0]]);
  draw(rng(0), row, code);
  assert.equal(row[1], 1);
  assert.notEqual(row[2], 8);
});

Deno.test("gaussianNeighbour: refuses units of several inputs", () => {
  assert.throws(() => gaussianNeighbour(background, grouped([[0, 1]]), false), {
    name: "RangeError",
    message: /one input each, current value is 2 in unit 0/,
  });
});
