import assert from "node:assert/strict";
import { pieces } from "../../../datasets/generators/pieces.ts";
import { additiveShapley } from "../../../tasks/parts/additive_shapley.ts";
import { assertClose } from "../../assert_close.ts";

const x = [1.2, -0.4, 0.3, -2, 0.9, 0.1];
// Sums over 64 coalitions of numbers near 10.
const rounding = { atol: 1e-12 };

Deno.test("additiveShapley: the closed form of linear rules is the enumeration's, one input included", () => {
  for (const correlation of [0, 0.25, 0.5, 0.75, 0.99]) {
    for (const inputs of [1, 2, 3, 6]) {
      const some = Array.from(
        { length: inputs },
        (_, i) => pieces.linear[i % 5]!,
      );
      const weights = some.map(({ derivative }) => derivative(0));
      assertClose(
        additiveShapley(some, x, correlation, weights),
        additiveShapley(some, x, correlation),
        rounding,
      );
    }
  }
});

Deno.test("additiveShapley: two inputs by hand: 4 x0 + 3 x1 at (1, 0) with ρ = ½", () => {
  // v(0) = 4 + 1.5, v(1) = 0, v(01) = 4: φ0 = (5.5 + 4) / 2, φ1 = (0 − 1.5) / 2.
  const phi = additiveShapley(pieces.linear.slice(0, 2), [1, 0], 0.5);
  assertClose(phi, [4.75, -0.75], rounding);
});

Deno.test("additiveShapley: without correlation every function keeps its own, with it a function of nothing gains", () => {
  for (const five of [pieces.additive, pieces.piecewise]) {
    const own = five.map(({ value, mean }, i) => value(x[i]!) - mean(0, 1));
    assertClose(additiveShapley(five, x, 0), own, rounding);
    const shared = additiveShapley(five, x, 0.75);
    assert.ok(Math.abs(shared[4]!) > 0.001);
    const total = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, v) => sum + v, 0);
    assertClose([total(shared)], [total(own)], rounding); // efficiency: f(x) − E f
  }
});

Deno.test("additiveShapley: too many coalitions are refused", () => {
  const many = Array.from({ length: 13 }, () => pieces.additive[0]!);
  assert.throws(
    () => additiveShapley(many, new Float64Array(13), 0.5),
    /at most 12 inputs, current value is 13/,
  );
});
