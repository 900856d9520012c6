import assert from "node:assert/strict";
import { nemenyiDifference } from "../../../core/statistics/nemenyi_difference.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("nemenyiDifference: the critical values of Demšar (2006), table 5a", () => {
  // Over √(k(k+1)/(6N)) with N chosen so that this is 1: the table's q_0.05 and q_0.10 for 2 … 10
  // classifiers.
  const five = [1.96, 2.343, 2.569, 2.728, 2.85, 2.949, 3.031, 3.102, 3.164];
  const ten = [1.645, 2.052, 2.291, 2.459, 2.589, 2.693, 2.78, 2.855, 2.92];
  for (const [i, table] of five.entries()) {
    const k = i + 2;
    const unit = Math.sqrt(k * (k + 1) / 6);
    assertClose(
      [nemenyiDifference(k, 1, 0.05), nemenyiDifference(k, 1, 0.1)],
      [table * unit, ten[i]! * unit],
      // The table rounds to three digits after the point, and errs by one in the last.
      { atol: 1.1e-3 * unit },
    );
  }
});

Deno.test("nemenyiDifference: four times the blocks halve it", () => {
  assertClose(
    [2 * nemenyiDifference(5, 12, 0.05)],
    [nemenyiDifference(5, 3, 0.05)],
    { rtol: 1e-15 },
  );
});

Deno.test("nemenyiDifference: no blocks, one treatment or no error rate are refused", () => {
  assert.throws(() => nemenyiDifference(3, 0, 0.05), RangeError);
  assert.throws(() => nemenyiDifference(1, 3, 0.05), RangeError);
  assert.throws(() => nemenyiDifference(3, 3, 0), RangeError);
});
