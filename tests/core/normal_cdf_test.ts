import assert from "node:assert/strict";
import { normalCdf } from "../../core/normal_cdf.ts";
import { assertClose } from "../assert_close.ts";

Deno.test("normalCdf: tabulated values", () => {
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

Deno.test("normalCdf: symmetric, monotone across the change of method, 0 and 1 at the ends", () => {
  for (const z of [0.1, 1.7, 3.999, 4, 6]) {
    assert.ok(Math.abs(normalCdf(z) + normalCdf(-z) - 1) < 1e-15);
  }
  assert.ok(normalCdf(3.999999) < normalCdf(4));
  assertClose([normalCdf(-3.9999999)], [normalCdf(-4)], { rtol: 1e-6 }); // a slope of 1.3e-4 over 1e-7
  assert.deepEqual([normalCdf(-Infinity), normalCdf(Infinity)], [0, 1]);
});
