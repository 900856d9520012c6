import assert from "node:assert/strict";
import { patchUnits } from "../../../core/images/patch_units.ts";

Deno.test("patchUnits: squares over all channels that cover the image once", () => {
  const { offsets, positions } = patchUnits([4, 6, 3], 2);
  assert.deepEqual([...offsets], [0, 12, 24, 36, 48, 60, 72]);
  assert.deepEqual([...positions.subarray(0, 12)], [
    0,
    1,
    2,
    3,
    4,
    5,
    18,
    19,
    20,
    21,
    22,
    23,
  ]);
  assert.deepEqual([...positions].sort((a, b) => a - b), [...Array(72).keys()]);
});

Deno.test("patchUnits: a side of one is the pixel, a side beyond the image is the image, no image is refused", () => {
  assert.deepEqual([...patchUnits([2, 2, 2], 1).offsets], [0, 2, 4, 6, 8]);
  assert.deepEqual([...patchUnits([2, 2, 2], 99).offsets], [0, 8]);
  assert.throws(() => patchUnits([8], 2), RangeError);
});
