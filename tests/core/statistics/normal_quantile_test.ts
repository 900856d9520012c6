import assert from "node:assert/strict";
import { normalQuantile } from "../../../core/statistics/normal_quantile.ts";
import { normalTail } from "../../../core/statistics/normal_tail.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("normalQuantile: undoes the tail over 300 decades", () => {
  for (let decade = 1; decade <= 300; decade++) {
    const p = 10 ** -decade;
    // The tail's slope in z magnifies the rounding of z at most 37² times.
    assertClose([normalTail(-normalQuantile(p))], [p], { rtol: 1e-12 });
  }
});

Deno.test("normalQuantile: odd about one half, exact there, infinite at the ends", () => {
  assert.equal(normalQuantile(0.5), 0);
  // 0.25 and 0.75 are exact in binary.
  assert.equal(normalQuantile(0.75), -normalQuantile(0.25));
  assert.equal(normalQuantile(0), -Infinity);
  assert.equal(normalQuantile(1), Infinity);
});

Deno.test("normalQuantile: what is no probability is refused", () => {
  for (const p of [-1e-9, 1.1, NaN]) {
    assert.throws(() => normalQuantile(p), RangeError);
  }
});
