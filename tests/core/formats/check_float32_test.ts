import assert from "node:assert/strict";
import { checkFloat32 } from "../../../core/formats/check_float32.ts";

/** Two columns, row by row. */
function check(...values: number[]): void {
  checkFloat32("a.csv", {
    values,
    row: (at) => at >> 1,
    column: (at) => at & 1,
    names: ["id", "x"],
  });
}

Deno.test("checkFloat32: what float32 would change beyond rounding is named by row and column", () => {
  const most = 3.4028234663852886e38;
  check(2 ** 24, 0.1, -(2 ** 24), 1e-45, most, -0, 2 ** 40, 1 / 3);
  const faults: [number[], RegExp][] = [
    [[1, 2, 3, 4 * most], /row 2, column "x": .* float32 holds, up to 3\.4e38/],
    [[1, -1e-46], /row 1, column "x": .* tells from 0, .* -1e-46/],
    [[NaN, 1], /row 1, column "id": expected a number, current value is NaN/],
    [[1, 1, -Infinity, 1], /row 2, column "id": .* is -Infinity/],
    [
      [3, 0.5, 16777217, 0.5, 5, 0.5],
      /row 2, column "id": expected an integer that .* rescale it, current value is 16777217/,
    ],
    [[3, -16777219], /row 1, column "x": expected an integer/],
  ];
  for (const [values, message] of faults) {
    assert.throws(() => check(...values), { name: "RangeError", message });
  }
});

Deno.test("checkFloat32: large numbers in a column with fractions are rounded as fractions are", () => {
  check(16777217, 1, 0.5, 1);
  check(123456789.25, 1, 16777217, 1);
  // Without a fraction only because float64 has none to give: not an identifier.
  check(1e25, 1, 3e30, 1);
});
