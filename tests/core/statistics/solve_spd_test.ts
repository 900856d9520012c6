import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { solveSpd } from "../../../core/statistics/solve_spd.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("solveSpd: several right-hand sides of one factor, by hand", () => {
  const solve = solveSpd(new Float64Array([4, 2, 0, 2, 5, 2, 0, 2, 2]), 3);
  // Elimination on integers; the factor holds square roots.
  const tolerance = { atol: 1e-14 };
  assertClose(solve(new Float64Array([8, 18, 10])), [1, 2, 3], tolerance);
  assertClose(solve(new Float64Array([4, 2, 0])), [1, 0, 0], tolerance);
});

Deno.test("solveSpd: recovers the solution of random systems", () => {
  for (let size = 1; size <= 12; size++) {
    const { normal } = rng("spd", size);
    const factor = Array.from({ length: size * size }, normal);
    const matrix = Float64Array.from({ length: size * size }, (_, at) => {
      const [i, j] = [Math.floor(at / size), at % size];
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < size; k++) {
        sum += factor[i * size + k]! * factor[j * size + k]!;
      }
      return sum;
    });
    const x = Float64Array.from({ length: size }, normal);
    const right = x.map((_, i) =>
      x.reduce((sum, value, j) => sum + matrix[i * size + j]! * value, 0)
    );
    const original = right.slice();
    // Condition numbers stay below 1e3, since every eigenvalue is at least 1.
    assertClose(solveSpd(matrix, size)(right), x, { atol: 1e-11 });
    assert.deepEqual(right, original);
  }
});

Deno.test("solveSpd: refuses singular, indefinite and misshapen matrices", () => {
  for (
    const [values, size] of [
      [[1, 1, 1, 1], 2],
      [[1, 2, 2, 1], 2],
      [[0], 1],
      [[NaN], 1],
      [[1, 0, 0], 2],
    ] as const
  ) {
    assert.throws(() => solveSpd(Float64Array.from(values), size), RangeError);
  }
});
