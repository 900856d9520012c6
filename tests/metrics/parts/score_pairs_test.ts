import assert from "node:assert/strict";
import { scorePairs } from "../../../metrics/parts/score_pairs.ts";

Deno.test("scorePairs: rows meet rows of equal number; NaN on either side is not scored", () => {
  const left = { shape: [3, 2], data: Float64Array.of(1, 2, NaN, 4, 5, 6) };
  const right = { shape: [3, 1], data: Float64Array.of(10, 20, NaN) };
  let calls = 0;
  const scores = scorePairs(left, right, (a, b) => {
    calls++;
    return a[0]! + a[1]! + b[0]!;
  });
  assert.deepEqual(scores, Float64Array.of(13, NaN, NaN));
  assert.equal(calls, 1);
});
