import assert from "node:assert/strict";
import { gaussLegendre } from "../../../core/statistics/gauss_legendre.ts";
import { assertClose } from "../../assert_close.ts";

function integral(count: number, f: (x: number) => number): number {
  const { nodes, weights } = gaussLegendre(count);
  return nodes.reduce((sum, x, i) => sum + weights[i]! * f(x), 0);
}

Deno.test("gaussLegendre: exact below degree 2n, and not at 2n", () => {
  for (let count = 1; count <= 12; count++) {
    for (let degree = 0; degree < 2 * count; degree++) {
      // Rounding of sums of positive terms that add up to at most 1.
      assertClose([integral(count, (x) => x ** degree)], [1 / (degree + 1)], {
        atol: 2e-15,
      });
    }
  }
  // Error of the two-point rule on x⁴: (2!)⁴ / (5 (4!)³) · 4! = 1 / 180.
  assertClose([1 / 5 - integral(2, (x) => x ** 4)], [1 / 180], { atol: 1e-15 });
});

Deno.test("gaussLegendre: nodes of the two- and three-point rules", () => {
  assertClose(gaussLegendre(2).nodes, [
    0.5 - Math.sqrt(3) / 6,
    0.5 + Math.sqrt(3) / 6,
  ], { atol: 1e-16 });
  assertClose(gaussLegendre(3).nodes, [
    0.5 - Math.sqrt(0.15),
    0.5,
    0.5 + Math.sqrt(0.15),
  ], { atol: 2e-16 });
  assertClose(gaussLegendre(3).weights, [5 / 18, 4 / 9, 5 / 18], {
    atol: 2e-16,
  });
});

Deno.test("gaussLegendre: a thousand nodes keep the digits of a wave", () => {
  // The weights' errors near 1e-16 add up over 1024 nodes.
  assertClose([integral(1024, (x) => Math.cos(200 * x))], [
    Math.sin(200) / 200,
  ], { atol: 1e-13 });
  assert.ok(
    gaussLegendre(1024).nodes.every((x, i, all) =>
      x > (all[i - 1] ?? 0) && x < 1
    ),
  );
});

Deno.test("gaussLegendre: refuses counts that are not positive integers", () => {
  for (const count of [0, -1, 1.5, NaN]) {
    assert.throws(() => gaussLegendre(count), RangeError);
  }
});
