import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { growRegions } from "../../../../explainers/gradients/parts/grow_regions.ts";
import { assertClose } from "../../../assert_close.ts";

Deno.test("growRegions: what is left of a segment counts when it enters", () => {
  // {2, 3} enters with a mean of 6; what is left of {1, 2} is pixel 1.
  assert.deepEqual(
    [...growRegions([0, 2, 8, 4], [[1, 2], [2, 3], [0, 1, 2, 3]])],
    [0, 2, 6, 6],
  );
});

Deno.test("growRegions: pixels of no segment enter last, together", () => {
  const third = 1 / 3;
  assert.deepEqual(
    [...growRegions([9, -5, 1, -3], [[2]])],
    [third, third, 1, third],
  );
});

Deno.test("growRegions: a later region that holds more is joined with the one before it", () => {
  // {0, 1} enters first with 4; then 10 is left of {0, 2}, which as a whole held 3.5.
  assert.deepEqual(
    [...growRegions([-3, 11, 10, 0], [[0, 1], [0, 2], [3]])],
    [6, 6, 6, 0],
  );
});

Deno.test("growRegions: of equal means the larger segment comes first, then the one named first", () => {
  const values = [1, 3, 1, 2];
  assert.deepEqual([...growRegions(values, [[0, 1], [1, 2, 3]])], [1, 2, 2, 2]);
  assert.deepEqual([...growRegions(values, [[0, 1], [1, 2]])], [
    2,
    2,
    1.5,
    1.5,
  ]);
});

Deno.test("growRegions: keeps the sum", () => {
  const { normal, integer } = rng("regions");
  const values = Array.from({ length: 60 }, normal);
  const segments = Array.from(
    { length: 12 },
    () => [...new Set(Array.from({ length: 9 }, () => integer(60)))],
  );
  const sum = (of: Iterable<number>) => [...of].reduce((a, b) => a + b, 0);
  // Rounding of sixty numbers near 1.
  assertClose([sum(growRegions(values, segments))], [sum(values)], {
    atol: 1e-13,
  });
});
