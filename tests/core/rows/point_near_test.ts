import assert from "node:assert/strict";
import { pointNear } from "../../../core/rows/point_near.ts";

/** The ends of what is drawn from, for one input in the box [0, 8]. */
function interval(x: number, delta: number): number[] {
  const box = { lower: new Float32Array([0]), upper: new Float32Array([8]) };
  return [0, 1].map((draw) => {
    const point = new Float32Array(1);
    pointNear([x], delta, box, [draw], point);
    return point[0]!;
  });
}

Deno.test("pointNear: delta times the width on either side, cut by the box", () => {
  assert.deepEqual(interval(4, 0.25), [2, 6]);
  assert.deepEqual(interval(1, 0.25), [0, 3]);
  assert.deepEqual(interval(7, 0.5), [3, 8]);
  assert.deepEqual(interval(3, 1), [0, 8]);
  assert.deepEqual(interval(3, 0), [3, 3]);
});

Deno.test("pointNear: an input outside the box keeps the side towards it", () => {
  assert.deepEqual(interval(-4, 0.25), [-4, -2]);
  assert.deepEqual(interval(-4, 1), [-4, 4]);
  assert.deepEqual(interval(20, 0.25), [18, 20]);
});
