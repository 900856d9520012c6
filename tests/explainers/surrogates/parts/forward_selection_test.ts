import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { solveSpd } from "../../../../core/statistics/solve_spd.ts";
import { forwardSelection } from "../../../../explainers/surrogates/parts/forward_selection.ts";

/**
 * Sums of products of `rows` random rows of `columns` correlated columns, with each other and with
 * random outputs.
 */
function sums(rows: number, columns: number, seed: number) {
  const { normal } = rng("forward", seed);
  const gram = new Float64Array(columns * columns);
  const right = new Float64Array(columns);
  for (let k = 0; k < rows; k++) {
    const common = normal();
    const row = Array.from({ length: columns }, () => normal() + common);
    const output = normal() + common;
    row.forEach((a, i) => {
      right[i]! += a * output;
      row.forEach((b, j) => gram[i * columns + j]! += a * b);
    });
  }
  return { gram, right };
}

/** What a least-squares fit on these columns explains: bᵀ A⁻¹ b. */
function explained(
  gram: Float64Array,
  right: Float64Array,
  chosen: readonly number[],
): number {
  const part = chosen.flatMap((i) =>
    chosen.map((j) => gram[i * right.length + j]!)
  );
  const pull = Float64Array.from(chosen, (i) => right[i]!);
  const solution = solveSpd(Float64Array.from(part), chosen.length)(pull);
  return solution.reduce((sum, c, i) => sum + c * pull[i]!, 0);
}

Deno.test("forwardSelection: each choice is the best of all fits with one column more", () => {
  for (let seed = 0; seed < 20; seed++) {
    const { gram, right } = sums(30, 6, seed);
    const order = [0, 1, 2, 3, 4, 5];
    const expected: number[] = [];
    while (expected.length < 4) {
      const left = order.filter((j) => !expected.includes(j));
      const gains = left.map((j) => explained(gram, right, [...expected, j]));
      expected.push(left[gains.indexOf(Math.max(...gains))]!);
    }
    assert.deepEqual([...forwardSelection(gram, right, 4, order)], expected);
  }
});

Deno.test("forwardSelection: equals are chosen in the order given", () => {
  const gram = [1, 0, 0, 1];
  assert.deepEqual([...forwardSelection(gram, [3, -3], 1, [0, 1])], [0]);
  assert.deepEqual([...forwardSelection(gram, [3, -3], 1, [1, 0])], [1]);
});

Deno.test("forwardSelection: a copy and a constant add nothing", () => {
  // Columns 0 and 1 are equal, column 2 is constant.
  const gram = [2, 2, 0, 2, 2, 0, 0, 0, 0];
  assert.deepEqual([...forwardSelection(gram, [1, 1, 0], 3, [0, 1, 2])], [0]);
});
