import assert from "node:assert/strict";
import { normalTail } from "../../../core/statistics/normal_tail.ts";
import { studentisedRangeTail } from "../../../core/statistics/studentised_range_tail.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("studentisedRangeTail: the range of two is their distance, a normal of variance 2", () => {
  for (const q of [0, 0.1, 1, 3, 7]) {
    const distance = 2 * normalTail(q / Math.SQRT2);
    // One minus an integral near one.
    assertClose([studentisedRangeTail(q, 2)], [distance], { atol: 1e-13 });
  }
});

Deno.test("studentisedRangeTail: 1 at 0, 0 far out, growing with the number", () => {
  const tails = [2, 3, 5, 20, 100].map((count) =>
    studentisedRangeTail(3, count)
  );
  assert.deepEqual(tails, tails.toSorted());
  assert.equal(studentisedRangeTail(0, 4), 1);
  assertClose([studentisedRangeTail(40, 4)], [0], { atol: 1e-13 });
});

Deno.test("studentisedRangeTail: fewer than two, and negative ranges, are refused", () => {
  assert.throws(() => studentisedRangeTail(1, 1), RangeError);
  assert.throws(() => studentisedRangeTail(1, 2.5), RangeError);
  assert.throws(() => studentisedRangeTail(-1, 3), RangeError);
  assert.throws(() => studentisedRangeTail(NaN, 3), RangeError);
});
