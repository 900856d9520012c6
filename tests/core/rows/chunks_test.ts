import assert from "node:assert/strict";
import fc from "fast-check";
import { chunks } from "../../../core/rows/chunks.ts";

Deno.test("chunks: as many items as fit, the rest last", () => {
  assert.deepEqual([...chunks(7, 3, 10)], [[0, 3], [3, 6], [6, 7]]);
  assert.deepEqual([...chunks(6, 5, 10)], [[0, 2], [2, 4], [4, 6]]);
  assert.deepEqual([...chunks(2, 5, 100)], [[0, 2]]);
});

Deno.test("chunks: an item larger than the limit goes alone; no items, no chunk; items without values fit", () => {
  assert.deepEqual([...chunks(3, 11, 10)], [[0, 1], [1, 2], [2, 3]]);
  assert.deepEqual([...chunks(0, 3, 10)], []);
  assert.deepEqual([...chunks(4, 0, 10)], [[0, 4]]);
});

Deno.test("chunks: unless told otherwise a chunk holds 2^22 values", () => {
  assert.deepEqual([...chunks(2 ** 12 + 1, 2 ** 10)], [
    [0, 2 ** 12],
    [2 ** 12, 2 ** 12 + 1],
  ]);
});

Deno.test("chunks: cover every item once, in order, full but for the last, within the limit", () =>
  fc.assert(
    fc.property(
      fc.nat({ max: 200 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 100 }),
      (count, values, limit) => {
        const ranges = [...chunks(count, values, limit)];
        assert.deepEqual(
          ranges.flatMap(([start, end]) =>
            Array.from({ length: end - start }, (_, i) => start + i)
          ),
          [...Array(count).keys()],
        );
        for (const [at, [start, end]] of ranges.entries()) {
          const items = end - start;
          assert.ok(items === 1 || items * values <= limit);
          if (at < ranges.length - 1) assert.ok((items + 1) * values > limit);
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  ));
