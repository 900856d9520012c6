import assert from "node:assert/strict";
import { superpixelUnits } from "../../../core/images/superpixel_units.ts";

const box = {
  lower: new Float32Array(16),
  upper: new Float32Array(16).fill(1),
};

Deno.test("superpixelUnits: superpixels follow colours, over all channels", () => {
  // A dark left column in a light image of two channels.
  const image = [0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1];
  const { offsets, positions } = superpixelUnits([2, 4, 2], 2, box)(image);
  assert.equal(offsets.length, 3);
  assert.deepEqual([...positions.subarray(0, offsets[1])], [0, 1, 8, 9]);
  assert.deepEqual([...positions].sort((a, b) => a - b), [...Array(16).keys()]);
});

Deno.test("superpixelUnits: more segments than pixels are the pixels", () => {
  const { offsets } = superpixelUnits([2, 4, 2], 50, box)(new Float32Array(16));
  assert.deepEqual([...offsets], [0, 2, 4, 6, 8, 10, 12, 14, 16]);
});

Deno.test("superpixelUnits: refuses a box without a range", () => {
  const flat = { lower: box.lower, upper: box.lower };
  assert.throws(() => superpixelUnits([2, 4, 2], 2, flat), RangeError);
});
