import assert from "node:assert/strict";
import { drawNear } from "../../../../explainers/sensx/parts/draw_near.ts";

Deno.test("drawNear: one number per input, in order, at its place between the ends", () => {
  const numbers = [0, 0.5, 1];
  const row = new Float32Array(3);
  const box = {
    lower: new Float32Array([0, 0, 0]),
    upper: new Float32Array([1, 2, 4]),
  };
  drawNear([0, 0, 0], 0.5, box, { uniform: () => numbers.shift()! }, row);
  assert.deepEqual([...row], [0, 0.5, 2]);
});
