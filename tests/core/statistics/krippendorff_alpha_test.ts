import assert from "node:assert/strict";
import { krippendorffAlpha } from "../../../core/statistics/krippendorff_alpha.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("krippendorffAlpha: two raters, two units, by hand", () => {
  // Ratings 0 0 | 0 1. Observed 2·1/(2−1)/4 = 1/2; expected 2·3/(4·3) = 1/2.
  for (const level of ["interval", "ordinal"] as const) {
    assert.equal(krippendorffAlpha([[0, 0], [0, 1]], level), 0);
  }
});

Deno.test("krippendorffAlpha: ordinal sees the order alone, interval the distances", () => {
  const ratings = [[1, 2, 3, 4, 4], [1, 3, 3, 4, 2], [2, 2, 3, 4, 1]];
  const stretched = ratings.map((own) => own.map((v) => v ** 3));
  assertClose(
    [krippendorffAlpha(stretched, "ordinal")],
    [krippendorffAlpha(ratings, "ordinal")],
    { rtol: 1e-14 },
  );
  const far = krippendorffAlpha(stretched, "interval");
  assert.ok(Math.abs(far - krippendorffAlpha(ratings, "interval")) > 0.01);
});

Deno.test("krippendorffAlpha: raters who contradict each other lie below chance", () => {
  assert.ok(krippendorffAlpha([[1, 2, 3], [3, 2, 1]], "interval") < 0);
});

Deno.test("krippendorffAlpha: units with one rating do not count", () => {
  const holes = [[1, 2, 3, NaN], [1, 2, 3, 9], [NaN, 3, 3, NaN]];
  assert.equal(
    krippendorffAlpha(holes, "interval"),
    krippendorffAlpha(holes.map((own) => own.slice(0, 3)), "interval"),
  );
});

Deno.test("krippendorffAlpha: where all is equal or nothing can be compared there is no agreement to speak of", () => {
  assert.equal(krippendorffAlpha([[1, 1], [1, 1]], "interval"), NaN);
  assert.equal(krippendorffAlpha([[1, 2]], "ordinal"), NaN);
  assert.equal(krippendorffAlpha([], "ordinal"), NaN);
});

Deno.test("krippendorffAlpha: raters of different units are refused", () => {
  assert.throws(() => krippendorffAlpha([[1, 2], [1]], "interval"), RangeError);
});
