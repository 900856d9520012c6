import assert from "node:assert/strict";
import { segmentUnits } from "../../../core/images/segment_units.ts";

Deno.test("segmentUnits: all channels of a segment's pixels, each input once", () => {
  const { offsets, positions } = segmentUnits([2, 0, 2, 1], 3);
  assert.deepEqual([...offsets], [0, 3, 6, 12]);
  assert.deepEqual([...positions], [3, 4, 5, 9, 10, 11, 0, 1, 2, 6, 7, 8]);
});
