import assert from "node:assert/strict";
import { shareCounts } from "../../../../metrics/faithfulness/parts/share_counts.ts";

Deno.test("shareCounts: evenly spaced up to the largest, rounded, at least one", () => {
  assert.deepEqual(shareCounts(100, { shares: 4, largest: 0.2 }), [
    5,
    10,
    15,
    20,
  ]);
  assert.deepEqual(shareCounts(7, { shares: 3, largest: 1 }), [2, 5, 7]);
  assert.deepEqual(shareCounts(4, { shares: 5, largest: 0.5 }), [
    1,
    1,
    1,
    2,
    2,
  ]);
  assert.deepEqual(shareCounts(9, { shares: 1, largest: 0 }), [1]);
});
