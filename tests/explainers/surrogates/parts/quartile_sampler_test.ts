import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { singletonUnits } from "../../../../core/rows/units.ts";
import { quartileSampler } from "../../../../explainers/surrogates/parts/quartile_sampler.ts";
import { assertClose } from "../../../assert_close.ts";
import { grouped } from "../../grouped.ts";

const draws = 4000;

/** Draws near `input`: the rows and their codes. */
function sample(
  background: readonly (readonly number[])[],
  input: readonly number[],
  units = singletonUnits(input.length),
) {
  const { draw, codes } = quartileSampler(toyRows(background), units);
  const stream = rng("quartile");
  const { length } = input;
  const count = units.offsets.length - 1;
  const rows = new Float32Array(length * draws);
  for (let k = 0; k < draws; k++) {
    draw(input, stream, rows.subarray(k * length, (k + 1) * length));
  }
  const seen = codes(rows)(input);
  assert.ok(seen.subarray(0, count).every((code) => code === 1));
  return Array.from({ length: draws }, (_, k) => ({
    row: rows.subarray(k * length, (k + 1) * length),
    code: seen.subarray((k + 1) * count, (k + 2) * count),
  }));
}

Deno.test("quartileSampler: bins as often as the background, code 1 in the instance's own", () => {
  // Quartiles of 0 .. 4 are 1, 2, 3: bins {0, 1}, {2}, {3}, {4}; a quartile belongs below.
  const background = [0, 1, 2, 3, 4].map((value) => [value]);
  const bin = (value: number) => Math.max(0, Math.ceil(value) - 1);
  for (const [input, own] of [[1, 0], [-9, 0], [1.5, 1], [3, 2], [9, 3]]) {
    const drawn = sample(background, [input!]);
    const counts = [0, 0, 0, 0];
    for (const { row: [value], code } of drawn) {
      counts[bin(value!)]!++;
      assert.equal(code[0], bin(value!) === own ? 1 : 0);
      assert.ok(value! >= 0 && value! <= 4);
    }
    // Five standard deviations of the binomial counts.
    assertClose(counts, [0.4, 0.2, 0.2, 0.2].map((p) => p * draws), {
      atol: 5 * Math.sqrt(draws * 0.24),
    });
  }
});

Deno.test("quartileSampler: a bin of one value gives that value, a wider one a cut normal", () => {
  const background = [0, 1, 2, 3, 4].map((value) => [value]);
  const values = sample(background, [0]).map(({ row }) => row[0]!);
  const single = new Set(values.filter((value) => value > 1));
  assert.deepEqual([...single].sort(), [2, 3, 4]);
  // Values 0 and 1 have mean and deviation 0.5: cut at one deviation on either side, variance 0.25
  // · (1 − 2 φ(1) / (2 Φ(1) − 1)).
  const low = values.filter((value) => value <= 1);
  const mean = low.reduce((a, b) => a + b) / low.length;
  const variance = low.reduce((s, x) => s + (x - mean) ** 2, 0) / low.length;
  const density = Math.exp(-0.5) / Math.sqrt(2 * Math.PI);
  const expected = 0.25 * (1 - 2 * density / 0.6826894921370859);
  // Five standard errors; a bounded variable's fourth moment is at most 1/16.
  assertClose([mean], [0.5], { atol: 5 * Math.sqrt(expected / low.length) });
  assertClose([variance], [expected], {
    atol: 5 * 0.25 / Math.sqrt(low.length),
  });
});

Deno.test("quartileSampler: a unit is kept where all its members are; inputs of no unit stay", () => {
  const background = [0, 1, 2, 3, 4, 5, 6, 7].map((v) => [v, 7 - v, v]);
  const drawn = sample(background, [0, 0, 9], grouped([[0, 1]]));
  let both = 0;
  for (const { row: [a, b, c], code } of drawn) {
    // The first of the quartiles 1.75, 3.5 and 5.25.
    assert.equal(code[0], a! <= 1.75 && b! <= 1.75 ? 1 : 0);
    assert.equal(c, 9);
    both += code[0]!;
  }
  // Independent draws: a sixteenth, within five standard deviations.
  assertClose([both], [draws / 16], { atol: 5 * Math.sqrt(draws * 15) / 16 });
});

Deno.test("quartileSampler: the same rows are seen from each instance's own bins", () => {
  const { codes, local } = quartileSampler(
    toyRows([[0], [1], [2], [3], [4]]),
    singletonUnits(1),
  );
  const near = codes(new Float32Array([0.5, 1.5, 3.5]));
  assert.deepEqual([...near([1])], [1, 1, 0, 0]);
  assert.deepEqual([...near([9])], [1, 0, 0, 1]);
  assert.equal(local, false);
  const part = quartileSampler(toyRows([[0, 1]]), grouped([[1]]));
  assert.equal(part.local, true);
});

Deno.test("quartileSampler: refuses values that are not finite, and no values", () => {
  const units = singletonUnits(1);
  for (
    const background of [toyRows([[1], [NaN]]), {
      shape: [0, 1],
      data: new Float32Array(),
    }]
  ) {
    assert.throws(() => quartileSampler(background, units), RangeError);
  }
});
