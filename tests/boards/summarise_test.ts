import assert from "node:assert/strict";
import { rng } from "../../core/rows/rng.ts";
import type { Series } from "../../boards/collect.ts";
import { summarise } from "../../boards/summarise.ts";

const stream = (purpose: string) => rng("summarise", purpose);

function series(explainer: string, ...rows: number[][]): Series {
  return {
    explainer,
    control: false,
    suite: "quick_v1",
    seeds: rows.map((_, seed) => seed),
    values: rows.map((row) => Float64Array.from(row)),
  };
}

Deno.test("summarise: means per instance leave out seeds without a score", () => {
  const [one] = summarise(
    [series("a", [1, 2, NaN], [3, NaN, NaN])],
    50,
    stream,
  );
  assert.deepEqual([...one!.means], [2, 2, NaN]);
  assert.equal(one!.estimate.mean, 2);
  assert.equal(one!.estimate.n, 3);
  assert.equal(one!.estimate.missing, 3);
  assert.deepEqual(one!.bySeed.map(({ mean, n }) => [mean, n]), [
    [1.5, 2],
    [3, 1],
  ]);
});

Deno.test("summarise: constant scores have an interval without width", () => {
  const [one] = summarise([series("a", [0.5, 0.5, 0.5, 0.5])], 50, stream);
  assert.deepEqual(one!.estimate, {
    mean: 0.5,
    low: 0.5,
    high: 0.5,
    n: 4,
    missing: 0,
  });
});

Deno.test("summarise: every explainer meets the same instances", () => {
  const scores = [0, 1, 2, 5, 9, 4];
  const [a, b] = summarise(
    [series("a", scores), series("b", scores.map((score) => score + 8))],
    50,
    stream,
  );
  // Sums of small whole numbers are exact; the division by six rounds each side once.
  for (const [i, draw] of a!.draws.entries()) {
    assert.ok(Math.abs(b!.draws[i]! - draw - 8) < 1e-14);
  }
  assert.ok(new Set(a!.draws).size > 10);
});

Deno.test("summarise: seeds are resampled too, and widen the interval", () => {
  const flat = (value: number) => [value, value, value];
  const [one] = summarise([series("a", flat(0), flat(1))], 400, stream);
  // Draws mean two seeds drawn with replacement: 0, 1/2 or 1.
  assert.deepEqual([...new Set(one!.draws)].sort(), [0, 0.5, 1]);
  assert.equal(one!.estimate.low, 0);
  assert.equal(one!.estimate.high, 1);
  assert.deepEqual(one!.bySeed.map(({ low, high }) => [low, high]), [
    [0, 0],
    [1, 1],
  ]);
});

Deno.test("summarise: who else is there does not change an explainer's draws", () => {
  const a = series("a", [1, 2, 3], [2, 5, 7]);
  const [alone] = summarise([a], 20, stream);
  const both = summarise([series("0", [0, 0, 1]), a], 20, stream);
  assert.deepEqual(both[1], alone);
});
