import assert from "node:assert/strict";
import { holm } from "../../../core/statistics/holm.ts";
import { assertClose } from "../../assert_close.ts";

/** One product each. */
const rounding = { rtol: 1e-15 };

Deno.test("holm: as statsmodels 0.15.0's multipletests(method='holm')", () => {
  assertClose(
    holm([0.01, 0.04, 0.03, 0.005, 0.5, 0.03]),
    [0.05, 0.12, 0.12, 0.03, 0.5, 0.12],
    rounding,
  );
  assertClose(holm([0.2, 0.9, 0.6, 0.001]), [0.6, 1, 1, 0.004], rounding);
});

Deno.test("holm: one p value stays, none gives none", () => {
  assert.deepEqual(holm([0.04]), [0.04]);
  assert.deepEqual(holm([]), []);
});

Deno.test("holm: p values outside [0, 1] are refused", () => {
  for (const p of [-0.1, 1.1, NaN]) {
    assert.throws(() => holm([0.5, p]), RangeError);
  }
});
