import assert from "node:assert/strict";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { ndArray } from "../../../core/contracts/nd_array.ts";
import { agreement } from "../../../boards/inference/agreement.ts";
import { assertClose } from "../../assert_close.ts";

function of(found: Record<string, readonly (readonly number[])[]>) {
  return agreement(
    "xor",
    new Map(
      Object.entries(found).map(([explainer, rows]): [string, NdArray] => [
        explainer,
        ndArray([rows.length, rows[0]!.length], Float64Array.from(rows.flat())),
      ]),
    ),
  );
}

Deno.test("agreement: ranks of magnitudes, whatever sign and scale", () => {
  const { explainers, correlations, alpha } = of({
    a: [[1, 2, 3]],
    b: [[10, -200, 300]],
    c: [[3, 2, -1]],
  });
  assert.deepEqual(explainers, ["a", "b", "c"]);
  assert.deepEqual(correlations, [[1, 1, -1], [1, 1, -1], [-1, -1, 1]]);
  // Ranks 1 2 3, 1 2 3, 3 2 1. Each outer input: 2 · (4 + 4)/2 = 8, the middle 0; expected 2 · 9 ·
  // 6/8.
  assertClose([alpha!], [1 - 16 / 13.5], { rtol: 1e-14 });
});

Deno.test("agreement: mean over instances, those that rank nothing left out", () => {
  const { correlations, alpha } = of({
    a: [[1, 2, 3], [1, 2, 3], [5, 5, 5]],
    b: [[1, 2, 3], [3, 2, 1], [1, 2, 3]],
    c: [[0, 0, 0], [0, NaN, 1], [2, -2, 2]],
  });
  assert.deepEqual(correlations, [[1, 0, null], [0, 1, null], [null, null, 1]]);
  // The first instance agrees: 1; ranks 1 2 3 and 3 2 1: observed 2 · 4 + 0 + 2 · 4, expected 2 · 6
  // · 4/5.
  assertClose([alpha!], [(1 + 1 - 16 / 9.6) / 2], { rtol: 1e-14 });
});

Deno.test("agreement: nobody to compare with has none", () => {
  assert.deepEqual(of({ a: [[1, 2]] }), {
    task: "xor",
    explainers: ["a"],
    correlations: [[1]],
    alpha: null,
  });
  assert.deepEqual(agreement("xor", new Map()).correlations, []);
});

Deno.test("agreement: attributions of different shapes are refused", () => {
  assert.throws(() => of({ a: [[1, 2]], b: [[1, 2, 3]] }), {
    name: "RangeError",
    message: /one shape, current value is \[1,2\], \[1,3\]/,
  });
});
