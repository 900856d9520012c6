import assert from "node:assert/strict";
import { normalTail } from "../../../core/statistics/normal_tail.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("normalTail: twice the tail is scipy 1.17.1's 2 * norm.sf(z)", () => {
  const expected = [
    [0, 1],
    [0.5, 0.6170750774519738],
    [1, 0.31731050786291415],
    [1.96, 0.04999579029644087],
    [2.5, 0.012419330651552265],
    [3, 0.0026997960632601866],
    [3.5, 0.00046525815807105003],
    [5, 5.733031437583866e-07],
    [8, 1.244192114854348e-15],
    [20, 5.507248237212311e-89],
    [37, 1.1451142445047853e-299],
  ];
  for (const [z, p] of expected) {
    // exp(-z²/2) at z = 37 magnifies the rounding of its argument 685 times.
    assertClose([2 * normalTail(z!)], [p!], { rtol: 1e-12 });
  }
});

Deno.test("normalTail: both tails make one, and the series meets the continued fraction", () => {
  for (const z of [0.3, 1.7, 2.6, 4]) {
    assert.equal(normalTail(-z), 1 - normalTail(z));
  }
  // One step of 2^-51 apart: the density times the step is 4e-18, the series' cancellation 1e-14 of
  // the value.
  assertClose([normalTail(2.5 - 2 ** -51)], [normalTail(2.5)], { rtol: 1e-13 });
});

Deno.test("normalTail: ends of the line and NaN", () => {
  assert.equal(normalTail(Infinity), 0);
  assert.equal(normalTail(-Infinity), 1);
  assert.equal(normalTail(NaN), NaN);
});

/** P(Z ≤ z). */
const normalCdf = (z: number) => normalTail(-z);

Deno.test("normalTail: tabulated values", () => {
  // Abramowitz and Stegun, table 26.1, to 15 decimals.
  assertClose([1, 2, 3].map(normalCdf), [
    0.841344746068543,
    0.977249868051821,
    0.998650101968370,
  ], { atol: 2e-15 });
  // Table 26.2: −log10 of the tail at 5 and 10, to five decimals.
  assertClose(
    [-5, -10].map((z) => -Math.log10(normalCdf(z))),
    [6.54265, 23.11805],
    { atol: 5e-6 },
  );
});

Deno.test("normalTail: symmetric, monotone across the change of method, 0 and 1 at the ends", () => {
  for (const z of [0.1, 1.7, 3.999, 4, 6]) {
    assert.ok(Math.abs(normalCdf(z) + normalCdf(-z) - 1) < 1e-15);
  }
  assert.ok(normalCdf(3.999999) < normalCdf(4));
  // a slope of 1.3e-4 over 1e-7
  assertClose([normalCdf(-3.9999999)], [normalCdf(-4)], { rtol: 1e-6 });
  assert.deepEqual([normalCdf(-Infinity), normalCdf(Infinity)], [0, 1]);
});
