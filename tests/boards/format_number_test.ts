import assert from "node:assert/strict";
import { formatNumber } from "../../boards/format_number.ts";

Deno.test("formatNumber: three digits at every size", () => {
  const cases: [number | null, string][] = [
    [null, "–"],
    [0, "0"],
    [1, "1.00"],
    [-0.05, "-0.0500"],
    [0.001, "0.00100"],
    [0.000999, "9.99e-4"],
    [-1.2e-9, "-1.20e-9"],
    [99.94, "99.9"],
    [99.99, "100"],
    [100.4, "100"],
    [-1234567.5, "-1,234,567"],
  ];
  for (const [value, text] of cases) assert.equal(formatNumber(value), text);
});
