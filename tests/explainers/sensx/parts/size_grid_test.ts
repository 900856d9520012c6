import assert from "node:assert/strict";
import fc from "fast-check";
import { sizeGrid } from "../../../../explainers/sensx/parts/size_grid.ts";

Deno.test("sizeGrid: every size of few units, equal ratios of many", () => {
  assert.deepEqual([...sizeGrid(4, 4)], [1, 2, 3, 4]);
  assert.deepEqual([...sizeGrid(1, 20)], [1]);
  assert.deepEqual([...sizeGrid(81, 5)], [1, 3, 9, 27, 81]);
  // 7^(j/4): 1, 1.63, 2.65, 4.30, 7.
  assert.deepEqual([...sizeGrid(7, 5)], [1, 2, 3, 4, 7]);
});

Deno.test("sizeGrid: ascends from 1 to all, never more than asked", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 2, max: 40 }),
      (units, most) => {
        const grid = sizeGrid(units, most);
        assert.ok(grid.length <= most);
        assert.deepEqual([grid[0], grid.at(-1)], [1, units]);
        assert.ok(grid.every((size, i) => i === 0 || size > grid[i - 1]!));
      },
    ),
    { seed: 1 },
  ));

Deno.test("sizeGrid: one size is none", () => {
  assert.throws(() => sizeGrid(5, 1), RangeError);
});
