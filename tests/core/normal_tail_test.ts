import assert from "node:assert/strict";
import { normalTail } from "../../core/normal_tail.ts";
import { assertClose } from "../assert_close.ts";

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
  // One step of 2^-51 apart: the density times the step is 4e-18, the series' cancellation 1e-14 of the value.
  assertClose([normalTail(2.5 - 2 ** -51)], [normalTail(2.5)], { rtol: 1e-13 });
});

Deno.test("normalTail: ends of the line and NaN", () => {
  assert.equal(normalTail(Infinity), 0);
  assert.equal(normalTail(-Infinity), 1);
  assert.equal(normalTail(NaN), NaN);
});
