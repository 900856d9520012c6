import assert from "node:assert/strict";
import { linearAxis, logAxis, tenth } from "../../../boards/page/axes.ts";

Deno.test("linearAxis: holds its values, between named ends", () => {
  const { at, ticks } = linearAxis([0.02, 0.98], [0, 100]);
  assert.deepEqual([at(0), at(0.5), at(1)], [0, 50, 100]);
  assert.deepEqual(
    ticks.map(({ at, text }) => [at, text]),
    [
      [0, "0.0"],
      [20, "0.2"],
      [40, "0.4"],
      [60, "0.6"],
      [80, "0.8"],
      [100, "1.0"],
    ],
  );
});

Deno.test("linearAxis: one value, or none, still has a scale", () => {
  for (const values of [[], [3], [0], [-2, -2]]) {
    const { at, ticks } = linearAxis(values, [0, 100]);
    for (const value of values) assert.ok(at(value) >= 0 && at(value) <= 100);
    assert.ok(ticks.length > 1);
  }
});

Deno.test("logAxis: equal factors are equal ways, powers of ten are named", () => {
  const { at, ticks } = logAxis([2, 2000], [0, 100]);
  assert.ok(Math.abs(at(20) - at(2) - (at(200) - at(20))) < 0.11);
  assert.deepEqual(ticks.map(({ text }) => text), ["10", "100", "1,000"]);
  assert.ok(at(2) > 0 && at(2000) < 100);
});

Deno.test("logAxis: within one power of ten there are names too; extremes stay short", () => {
  const within = logAxis([210, 620], [0, 100]);
  assert.deepEqual(within.ticks.map(({ text }) => text), ["200", "500"]);
  const wide = logAxis([1e-6, 1e7], [0, 100]).ticks.map(({ text }) => text);
  assert.deepEqual([wide[0], wide.at(-1)], ["1e-6", "1e+7"]);
});

Deno.test("logAxis: what costs nothing stands apart at the start", () => {
  const { at, ticks } = logAxis([0, 10, 1000], [0, 100]);
  assert.deepEqual([at(0), ticks[0]], [0, { at: 0, text: "0" }]);
  assert.ok(at(10) > 10);
  assert.equal(logAxis([0], [0, 100]).at(0), 0);
});

Deno.test("tenth: a tenth of a pixel", () => {
  assert.deepEqual([tenth(1.26), tenth(-0.01)], [1.3, -0]);
});
