import assert from "node:assert/strict";
import { medianInterval } from "../../../core/statistics/median_interval.ts";
import { rng } from "../../../core/rows/rng.ts";

/** 1, 2, …, n. */
const counted = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

Deno.test("medianInterval: the order statistics of the tables of the sign test", () => {
  const tables = [
    [6, 1],
    [8, 1],
    [9, 2],
    [10, 2],
    [15, 4],
    [20, 6],
    [25, 8],
    [30, 10],
    [50, 18],
    [100, 40],
  ] as const;
  for (const [n, at] of tables) {
    const interval = medianInterval(counted(n));
    assert.deepEqual(interval, { low: at, high: n + 1 - at }, `n = ${n}`);
  }
});

Deno.test("medianInterval: too few values have none, in no order", () => {
  for (const n of [0, 1, 2, 5]) {
    assert.equal(medianInterval(counted(n)), undefined);
  }
  assert.deepEqual(medianInterval([5, 2, 9, 1, 3, 4]), { low: 1, high: 9 });
  assert.deepEqual(medianInterval([1, 2], 0.5), { low: 1, high: 2 });
});

Deno.test("medianInterval: thousands of values, near the normal approximation", () => {
  const interval = medianInterval(counted(10_000))!;
  assert.ok(Math.abs(interval.low - (5000 - 98)) <= 1, `${interval.low}`);
  assert.equal(interval.low + interval.high, 10_001);
});

Deno.test("medianInterval: holds the median of a skewed distribution at least as often as it says", () => {
  const stream = rng("median interval");
  for (const n of [6, 9, 20]) {
    let held = 0;
    for (let i = 0; i < 2000; i++) {
      const values = counted(n).map(() => -Math.log(1 - stream.uniform()));
      const { low, high } = medianInterval(values)!;
      if (low <= Math.LN2 && Math.LN2 <= high) held++;
    }
    assert.ok(held > 0.94 * 2000, `${n}: ${held}`);
  }
});

Deno.test("medianInterval: what is no number or no probability is refused", () => {
  assert.throws(() => medianInterval([1, NaN]), RangeError);
  assert.throws(() => medianInterval(counted(9), 0), /alpha=0 and 9 values/);
});
