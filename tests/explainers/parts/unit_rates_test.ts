import assert from "node:assert/strict";
import { unitRates } from "../../../explainers/parts/unit_rates.ts";
import { grouped } from "../grouped.ts";

Deno.test("unitRates: the size of a single input's slope, to the last digit, whatever the step", () => {
  const gradients = [0.1, -1 / 3, 7];
  for (const step of [1e-9, 0.3, -5.7]) {
    const point = [step, step, step];
    const units = grouped([[0], [1], [2]]);
    assert.deepEqual(
      [...unitRates(units, gradients, [0, 0, 0], point, true)],
      gradients.map(Math.abs),
    );
  }
});

Deno.test("unitRates: undivided, slope times step", () => {
  const rates = unitRates(
    grouped([[1], [0, 2]]),
    [2, -3, 5],
    [1, 1, 1],
    [2, 3, 0],
    false,
  );
  assert.deepEqual([...rates], [6, 3]);
});

Deno.test("unitRates: along a unit's step, divided by its length", () => {
  // Step (3, −4) of gradients (2, 1): |6 − 4| / 5.
  const rates = unitRates(grouped([[0, 1]]), [2, 1], [0, 0], [3, -4], true);
  assert.ok(Math.abs(rates[0]! - 0.4) < 1e-15); // rounding of 3/5 and 4/5
});

Deno.test("unitRates: no step, no rate", () => {
  const units = grouped([[0], [1]]);
  assert.deepEqual([...unitRates(units, [4, 4], [1, 1], [1, 2], true)], [0, 4]);
  assert.deepEqual([...unitRates(units, [4, 4], [1, 1], [1, 2], false)], [
    0,
    4,
  ]);
});
