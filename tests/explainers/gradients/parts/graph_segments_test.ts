import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { graphSegments } from "../../../../explainers/gradients/parts/graph_segments.ts";

function line(values: number[], scale: number, least = 1): number[] {
  return [...graphSegments(values, [1, values.length, 1])({ scale, least })];
}

Deno.test("graphSegments: an edge joins what varies as much inside, with k to spare", () => {
  // Single pixels join across k or less.
  assert.deepEqual(line([0, 1, 3], 1), [0, 0, 1]);
  // {0, 1} has an inside of 1 and k / 2 to spare; the pixel at 3 has k = 2.
  assert.deepEqual(line([0, 1, 3], 1.99), [0, 0, 1]);
  assert.deepEqual(line([0, 1, 3], 2), [0, 0, 0]);
});

Deno.test("graphSegments: the larger a part, the less it has to spare", () => {
  // Each half is flat, Int = 0 with k / 4 to spare: 1 is too far for k = 3.9, not for 4.
  const halves = [0, 0, 0, 0, 1, 1, 1, 1];
  assert.deepEqual(line(halves, 3.9), [0, 0, 0, 0, 1, 1, 1, 1]);
  assert.deepEqual(line(halves, 4), Array(8).fill(0));
});

Deno.test("graphSegments: a varied part is one part where a flat one of the same step is cut", () => {
  // Steps of 2 throughout the left part; the right part is flat.
  const values = [0, 2, 0, 2, 0, 2, 5, 5, 5, 5, 5, 5];
  assert.deepEqual(line(values, 2), [...Array(6).fill(0), ...Array(6).fill(1)]);
});

Deno.test("graphSegments: parts that are too small join the neighbour most alike", () => {
  const values = [0, 0, 4, 9, 9];
  assert.deepEqual(line(values, 0.1), [0, 0, 1, 2, 2]);
  assert.deepEqual(line(values, 0.1, 2), [0, 0, 0, 1, 1]);
  assert.deepEqual(line(values, 0.1, 4), [0, 0, 0, 0, 0]);
});

Deno.test("graphSegments: pixels touch at corners, and colours are apart by their Euclidean distance", () => {
  assert.deepEqual(
    [...graphSegments([1, 0, 0, 1], [2, 2, 1])({ scale: 0.5, least: 1 })],
    [0, 1, 1, 0],
  );
  const colours = [0, 0, 3, 4];
  const of = (scale: number) => [
    ...graphSegments(colours, [1, 2, 2])({ scale, least: 1 }),
  ];
  assert.deepEqual(of(4.99), [0, 1]);
  assert.deepEqual(of(5), [0, 0]);
});

Deno.test("graphSegments: coarser scales have fewer parts, numbered without gaps in the order of pixels", () => {
  const image = Array.from({ length: 15 * 11 }, rng("segments").normal);
  const segments = graphSegments(image, [15, 11, 1]);
  const counts = [0.01, 1, 4, 1000].map((scale) => {
    const numbers = segments({ scale, least: 1 });
    let most = -1;
    for (const number of numbers) {
      assert.ok(number <= most + 1);
      most = Math.max(most, number);
    }
    return most + 1;
  });
  assert.deepEqual(counts.toSorted((a, b) => b - a), counts);
  assert.ok(counts[0]! > 100);
  assert.equal(counts[3], 1);
});
