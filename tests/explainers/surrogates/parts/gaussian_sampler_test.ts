import assert from "node:assert/strict";
import type { Units } from "../../../../core/contracts/queries.ts";
import { rng } from "../../../../core/rows/rng.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { singletonUnits } from "../../../../core/rows/units.ts";
import { gaussianSampler } from "../../../../explainers/surrogates/parts/gaussian_sampler.ts";
import { assertClose } from "../../../assert_close.ts";
import { grouped } from "../../grouped.ts";

/** Means 4 and 0.1, standard deviations 2 and 0. */
const background = toyRows([[2, 0.1], [2, 0.1], [6, 0.1], [6, 0.1]]);
const input = [7, 5];
const draws = 4000;

function sample(aroundInstance: boolean) {
  const { draw, codes } = gaussianSampler(
    background,
    singletonUnits(2),
    aroundInstance,
  );
  const stream = rng("gaussian");
  const rows = new Float32Array(2 * draws);
  for (let k = 0; k < draws; k++) {
    draw(input, stream, rows.subarray(2 * k, 2 * k + 2));
  }
  const seen = codes(rows)(input);
  return Array.from({ length: draws }, (_, k) => ({
    row: rows.subarray(2 * k, 2 * k + 2),
    code: seen.subarray(2 * k + 2, 2 * k + 4),
  }));
}

Deno.test("gaussianSampler: mean and spread are the background's, the centre may be the instance", () => {
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

Deno.test("gaussianSampler: codes say how the row lies to the background, in its deviations", () => {
  for (const { row, code } of sample(true)) {
    assert.equal(code[0], (row[0]! - 4) / 2);
  }
});

Deno.test("gaussianSampler: what never varies stays at the centre, with code 0", () => {
  for (
    const [around, centre] of [[false, Math.fround(0.1)], [true, 5]] as const
  ) {
    for (const { row, code } of sample(around)) {
      assert.equal(row[1], centre);
      assert.equal(code[1], 0);
    }
  }
});

Deno.test("gaussianSampler: codes go by unit, the instance's first; inputs of no unit stay", () => {
  const rows = toyRows([[0, 0, 0], [2, 4, 8]]);
  const sampler = gaussianSampler(rows, grouped([[2], [0]]), false);
  const row = new Float32Array(3);
  sampler.draw([1, 1, 8], rng(0), row);
  assert.equal(row[1], 1);
  assert.notEqual(row[2], 8);
  const near = sampler.codes(new Float32Array([3, 9, 4]));
  assert.deepEqual([...near([1, 1, 8])], [1, 0, 0, 2]);
  assert.deepEqual([...near([0, 1, 8])], [1, -1, 0, 2]);
});

Deno.test("gaussianSampler: rows are an instance's own where they are centred on it or keep an input of it", () => {
  const local = (units: Units, around: boolean) =>
    gaussianSampler(background, units, around).local;
  assert.equal(local(grouped([[0], [1]]), false), false);
  assert.equal(local(grouped([[0], [1]]), true), true);
  assert.equal(local(grouped([[0]]), false), true);
});

Deno.test("gaussianSampler: refuses units of several inputs", () => {
  assert.throws(() => gaussianSampler(background, grouped([[0, 1]]), false), {
    name: "RangeError",
    message: /one input each, current value is 2 in unit 0/,
  });
});
