import assert from "node:assert/strict";
import { drawNear } from "../../../explainers/parts/draw_near.ts";

/** The interval drawn from, for one input in the box [0, 8]. */
function interval(x: number, delta: number): [number, number] {
  const box = { lower: new Float32Array([0]), upper: new Float32Array([8]) };
  const row = new Float32Array(1);
  drawNear([x], delta, box, { uniform: () => 0 }, row);
  const from = row[0]!;
  drawNear([x], delta, box, { uniform: () => 1 }, row);
  return [from, row[0]!];
}

Deno.test("drawNear: delta times the width on either side, cut by the box", () => {
  assert.deepEqual(interval(4, 0.25), [2, 6]);
  assert.deepEqual(interval(1, 0.25), [0, 3]);
  assert.deepEqual(interval(7, 0.5), [3, 8]);
  assert.deepEqual(interval(3, 1), [0, 8]);
  assert.deepEqual(interval(3, 0), [3, 3]);
});

Deno.test("drawNear: an input outside the box keeps the side towards it", () => {
  assert.deepEqual(interval(-4, 0.25), [-4, -2]);
  assert.deepEqual(interval(-4, 1), [-4, 4]);
  assert.deepEqual(interval(20, 0.25), [18, 20]);
});

Deno.test("drawNear: one number per input, in order", () => {
  const numbers = [0, 0.5, 1];
  const row = new Float32Array(3);
  const box = {
    lower: new Float32Array([0, 0, 0]),
    upper: new Float32Array([1, 2, 4]),
  };
  drawNear([0, 0, 0], 1, box, { uniform: () => numbers.shift()! }, row);
  assert.deepEqual([...row], [0, 1, 4]);
});
