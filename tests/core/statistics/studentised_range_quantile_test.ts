import assert from "node:assert/strict";
import { studentisedRangeQuantile } from "../../../core/statistics/studentised_range_quantile.ts";
import { studentisedRangeTail } from "../../../core/statistics/studentised_range_tail.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("studentisedRangeQuantile: the published table at 5%, infinitely many degrees", () => {
  // Harter (1960): 2, 3, 4, 5 and 10 treatments.
  const table = [2.772, 3.314, 3.633, 3.858, 4.474];
  assertClose(
    [2, 3, 4, 5, 10].map((count) => studentisedRangeQuantile(0.05, count)),
    table,
    // Three digits after the point.
    { atol: 6e-4 },
  );
});

Deno.test("studentisedRangeQuantile: undoes the tail", () => {
  for (const alpha of [1e-4, 0.01, 0.5, 0.9999]) {
    const q = studentisedRangeQuantile(alpha, 7);
    assertClose([studentisedRangeTail(q, 7)], [alpha], { atol: 1e-12 });
  }
});

Deno.test("studentisedRangeQuantile: what is no error rate is refused", () => {
  for (const alpha of [0, 1, -0.1, NaN]) {
    assert.throws(() => studentisedRangeQuantile(alpha, 3), RangeError);
  }
  assert.throws(() => studentisedRangeQuantile(0.05, 1), RangeError);
});
