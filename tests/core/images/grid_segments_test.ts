import assert from "node:assert/strict";
import { gridSegments } from "../../../core/images/grid_segments.ts";

Deno.test("gridSegments: squares where they fit", () => {
  const { cells, side, labels } = gridSegments(4, 6, 6);
  assert.deepEqual([cells, side], [[2, 3], 2]);
  assert.deepEqual([...labels.subarray(0, 6)], [0, 0, 1, 1, 2, 2]);
  assert.deepEqual([...labels.subarray(18)], [3, 3, 4, 4, 5, 5]);
});

Deno.test("gridSegments: sides differ by at most a pixel, and none is empty", () => {
  const { cells: [down, across], labels } = gridSegments(7, 5, 6);
  const sizes = new Int32Array(down * across);
  labels.forEach((label) => sizes[label]!++);
  assert.deepEqual([down, across], [3, 2]);
  // 3, 2, 2 pixels down and 3, 2 across.
  assert.deepEqual([...sizes].sort((a, b) => a - b), [4, 4, 6, 6, 6, 9]);
});

Deno.test("gridSegments: every pixel at most, one at least", () => {
  assert.deepEqual([...gridSegments(2, 2, 4).labels], [0, 1, 2, 3]);
  assert.deepEqual([...gridSegments(2, 2, 1).labels], [0, 0, 0, 0]);
  assert.throws(() => gridSegments(2, 2, 5), RangeError);
});
