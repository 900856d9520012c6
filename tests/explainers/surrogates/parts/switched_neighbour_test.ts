import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { switchedNeighbour } from "../../../../explainers/surrogates/parts/switched_neighbour.ts";
import { assertClose } from "../../../assert_close.ts";
import { grouped } from "../../grouped.ts";

/** Standard deviations 2, 0, 1 and 4. */
const background = toyRows([[2, 7, 1, 0], [6, 7, 3, 8]]);
const input = [10, 20, 30, 40];
const draws = 4000;

function sample() {
  const draw = switchedNeighbour(background, grouped([[0, 2], [1], [3]]))(
    input,
  );
  const stream = rng("switched");
  return Array.from({ length: draws }, () => {
    const row = new Float32Array(4);
    const code = new Float64Array(3);
    draw(stream, row, code);
    return { row, code };
  });
}

Deno.test("switchedNeighbour: rows lie code · deviation from the instance, members of a unit together", () => {
  for (const { row, code } of sample()) {
    const expected = [
      10 + 2 * code[0]!,
      20,
      30 + code[0]!,
      40 + 4 * code[2]!,
    ];
    assert.deepEqual([...row], expected.map(Math.fround));
    assert.equal(code[1], 0);
  }
});

Deno.test("switchedNeighbour: half of the units stay, independently, the others move by N(0, 1)", () => {
  const codes = sample().map(({ code }) => code);
  const moved = codes.filter((code) => code[0] !== 0);
  // Five standard errors of a share near a half, and of one near a quarter.
  assertClose([moved.length / draws], [0.5], { atol: 2.5 / Math.sqrt(draws) });
  const both = codes.filter((code) => code[0] !== 0 && code[2] !== 0);
  assertClose([both.length / draws], [0.25], { atol: 2.2 / Math.sqrt(draws) });
  const n = moved.length;
  const mean = moved.reduce((sum, [z]) => sum + z!, 0) / n;
  const variance = moved.reduce((sum, [z]) => sum + z! ** 2, 0) / n;
  assertClose([mean], [0], { atol: 5 / Math.sqrt(n) });
  assertClose([variance], [1], { atol: 5 * Math.sqrt(2 / n) });
});

Deno.test("switchedNeighbour: without random numbers, the instance", () => {
  const row = new Float32Array(4);
  const code = new Float64Array(3).fill(9);
  switchedNeighbour(background, grouped([[0, 2], [1], [3]]))(input)(
    undefined,
    row,
    code,
  );
  assert.deepEqual([[...row], [...code]], [input, [0, 0, 0]]);
});
