import assert from "node:assert/strict";
import { exactAttributions } from "../../../tasks/parts/exact_attributions.ts";
import { assertClose } from "../../assert_close.ts";

/** x0·x1 + x2². */
const f = {
  inputs: 4,
  value: (x: ArrayLike<number>) => x[0]! * x[1]! + x[2]! ** 2,
  gradient: (x: ArrayLike<number>) => [x[1]!, x[0]!, 2 * x[2]!, 0],
};
const x = [2, 3, 4, 7];
// A few additions of numbers below 100.
const rounding = { atol: 1e-13 };

Deno.test("exactAttributions: against one baseline a product's change is shared and a square keeps its own", () => {
  const phi = exactAttributions("baseline_shapley", f, [0, 1, 2], x, [
    [1, 1, 1, 1],
  ]);
  // x0: ½[(2·1 − 1) + (2·3 − 3)], x1: ½[(3 − 1) + (6 − 2)], x2: 16 − 1.
  assertClose([...phi], [2, 3, 15, 0], rounding);
});

Deno.test("exactAttributions: against a background the mean over its rows", () => {
  const background = [[1, 1, 1, 1], [0, 0, 2, 5]];
  const phi = exactAttributions(
    "interventional_shapley",
    f,
    [0, 1, 2],
    x,
    background,
  );
  // The second row alone gives 3, 3 and 12.
  assertClose([...phi], [2.5, 3, 13.5, 0], rounding);
});

Deno.test("exactAttributions: the gradient", () => {
  assert.deepEqual([...exactAttributions("gradient", f, [0, 1, 2], x, [])], [
    3,
    2,
    8,
    0,
  ]);
});
