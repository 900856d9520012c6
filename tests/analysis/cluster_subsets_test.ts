import assert from "node:assert/strict";
import fc from "fast-check";
import { clusterSubsets } from "../../analysis/cluster_subsets.ts";

const gap = (a: number, b: number) => Math.abs(a - b);

const cluster = (points: number[], radius: number, minimum: number) => [
  ...clusterSubsets(points, gap, { radius, minimum }),
];

Deno.test("clusterSubsets: two groups, a border and noise on a line", () => {
  assert.deepEqual(
    cluster([0, 1, 2, 3, 10, 20, 20, 21], 1, 3),
    [0, 0, 0, 0, -1, 1, 1, 1],
  );
  // At exactly the radius subsets are neighbours.
  assert.deepEqual(cluster([0, 1, 2], 1, 3), [0, 0, 0]);
  assert.deepEqual(cluster([0, 1, 2], 0.9, 3), [-1, -1, -1]);
});

Deno.test("clusterSubsets: a border between two groups links nothing and joins the first", () => {
  // Cores: ±2 and ±3; 0 sees −2 and 2 and itself only.
  const points = [2, 3, 3, 4, 0, -2, -3, -3, -4];
  assert.deepEqual(cluster(points, 2, 4), [0, 0, 0, 0, 0, 1, 1, 1, 1]);
});

Deno.test("clusterSubsets: a border that comes before its core is not noise", () => {
  assert.deepEqual(cluster([0, 1, 1.5, 2], 1, 4), [0, 0, 0, 0]);
  assert.deepEqual(cluster([1, 2, 2.9, 3], 1, 3), [0, 0, 0, 0]);
});

Deno.test("clusterSubsets: the defaults are radius ½ and 15 neighbours", () => {
  const points = Array.from({ length: 15 }, (_, i) => i / 28);
  assert.ok(clusterSubsets(points, gap).every((label) => label === 0));
  assert.ok(clusterSubsets(points.slice(1), gap).every((l) => l === -1));
});

/** Labels from the definition: cores that a chain of cores links, borders by their cores. */
function byDefinition(points: number[], radius: number, minimum: number) {
  const near = (i: number, j: number) => gap(points[i]!, points[j]!) <= radius;
  const all = [...points.keys()];
  const cores = all.filter((i) =>
    all.filter((j) => near(i, j)).length >= minimum
  );
  // The lowest core that is linked to a core, by widening until nothing changes.
  const lowest = new Map(cores.map((i) => [i, i]));
  for (let changed = true; changed;) {
    changed = false;
    for (const i of cores) {
      for (const j of cores) {
        if (near(i, j) && lowest.get(j)! < lowest.get(i)!) {
          lowest.set(i, lowest.get(j)!);
          changed = true;
        }
      }
    }
  }
  const groups = [...new Set(lowest.values())].sort((a, b) => a - b);
  return all.map((i) => {
    const joined = lowest.has(i) ? [i] : cores.filter((core) => near(i, core));
    if (joined.length === 0) return -1;
    return Math.min(
      ...joined.map((core) => groups.indexOf(lowest.get(core)!)),
    );
  });
}

Deno.test("clusterSubsets: what the definition says", () => {
  const seen = { noise: 0, one: 0, several: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 30 }), { maxLength: 16 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
      (points, radius, minimum) => {
        const labels = cluster(points, radius, minimum);
        assert.deepEqual(labels, byDefinition(points, radius, minimum));
        const groups = Math.max(-1, ...labels) + 1;
        seen[(["noise", "one"] as const)[groups] ?? "several"]++;
      },
    ),
    { seed: 1, numRuns: 500 },
  );
  // The points must not be trivial.
  assert.ok(Object.values(seen).every((n) => n >= 50), JSON.stringify(seen));
});

Deno.test("clusterSubsets: each pair is compared once", () => {
  let compared = 0;
  clusterSubsets([1, 2, 3, 4, 5], (a, b) => {
    compared++;
    return gap(a, b);
  });
  assert.equal(compared, 10);
});

Deno.test("clusterSubsets: what is no distance, radius or minimum is refused", () => {
  assert.throws(() => cluster([1], -1, 1), RangeError);
  assert.throws(() => cluster([1], NaN, 1), RangeError);
  assert.throws(() => cluster([1], 1, 0), RangeError);
  assert.throws(() => cluster([1], 1, 1.5), RangeError);
  assert.throws(() => clusterSubsets([1, 2], () => NaN), {
    name: "RangeError",
    message: /distances must be at least 0, current value is NaN/,
  });
  assert.deepEqual(cluster([], 1, 1), []);
});
