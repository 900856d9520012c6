import assert from "node:assert/strict";
import { applyHead, headGradient } from "../../models/apply_head.ts";
import { assertClose } from "../assert_close.ts";

Deno.test("applyHead: sigmoid keeps the digits of small probabilities and overflows nowhere", () => {
  const outputs = applyHead([-300, -91, 0, 91, 300], 1, "probability");
  // One exponential and one quotient: a few units in the last place.
  assertClose(
    outputs,
    [Math.exp(-300), Math.exp(-91), 0.5, 1, 1],
    { rtol: 1e-15 },
  );
});

Deno.test("applyHead: shifted probabilities keep the distance from 1", () => {
  const logits = [-300, -91, 0, 91, 300];
  const exact = [-1, -1, -0.5, -Math.exp(-91), -Math.exp(-300)];
  // One exponential and one quotient: a few units in the last place.
  const one = applyHead(logits, 1, "shifted_probability");
  assertClose(one, exact, { rtol: 1e-15 });
  const two = applyHead([300, 0, 0, 91], 2, "shifted_probability");
  const rows = [-Math.exp(-300), -1, -1, -Math.exp(-91)];
  // As above.
  assertClose(two, rows, { rtol: 1e-15 });
  // Others of 91, 0 and −5: 1 + e⁻⁵, e⁹¹ + e⁻⁵ and e⁹¹ + 1, over e⁹¹.
  const three = applyHead([91, 0, -5], 3, "shifted_probability");
  const others = [Math.exp(-91) * (1 + Math.exp(-5)), 1, 1];
  assertClose(three, others.map((value) => -value), { rtol: 1e-15 });
});

Deno.test("applyHead: softmax works on each row and does not change with a shift", () => {
  const expected = [1 / 3, 2 / 3, 0.5, 0.5];
  const rows = [0, Math.log(2), 1000, 1000];
  // Logs and exponentials of numbers near 1.
  assertClose(applyHead(rows, 2, "probability"), expected, { rtol: 1e-15 });
});

Deno.test("applyHead: logits and values pass, NaN stays NaN", () => {
  assert.deepEqual([...applyHead([1, -2], 2, "logit")], [1, -2]);
  assert.deepEqual([...applyHead([1, -2], 1, "value")], [1, -2]);
  assert.ok(Number.isNaN(applyHead([NaN], 1, "probability")[0]));
  assert.ok(Number.isNaN(applyHead([NaN, 0], 2, "probability")[1]));
});

Deno.test("headSlope: p(1 − p) at logits where 1 − p rounds to 0", () => {
  assert.equal(headGradient([0], 0), 0.25);
  // 1 + e is 1 in float64.
  assert.equal(headGradient([91], 0), Math.exp(-91));
  assert.equal(headGradient([-300], 0), Math.exp(-300));
  // Others weigh 1 + 1: log-odds 91 − log 2; log and exponential of 90 lose 90 units in the last
  // place.
  assertClose([headGradient([91, 0, 0], 0)], [2 * Math.exp(-91)], {
    rtol: 1e-13,
  });
});
