import assert from "node:assert/strict";
import { shapleyValues } from "../../../core/statistics/shapley_values.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("shapleyValues: gloves: the only left glove takes two thirds", () => {
  // Player 0 owns a left glove, 1 and 2 a right one each; a pair is worth 1.
  const pair = Float64Array.from(
    { length: 8 },
    (_, c) => c & 1 && c & 6 ? 1 : 0,
  );
  // Sums of thirds and sixths.
  assertClose([...shapleyValues(3)(pair)], [2 / 3, 1 / 6, 1 / 6], {
    atol: 1e-15,
  });
});

Deno.test("shapleyValues: an additive game gives every player its own value", () => {
  const own = [3, -1, 0.5, 8];
  const values = Float64Array.from(
    { length: 16 },
    (_, c) => own.reduce((sum, v, i) => sum + (c >> i & 1 ? v : 0), 7),
  );
  // 32 additions of numbers near 10.
  assertClose([...shapleyValues(4)(values)], own, { atol: 1e-14 });
});

Deno.test("shapleyValues: one player takes all, none takes nothing", () => {
  assert.deepEqual([...shapleyValues(1)([2, 5])], [3]);
  assert.deepEqual([...shapleyValues(0)([2])], []);
});
