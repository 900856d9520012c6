import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { pixelFlipping } from "../../../metrics/faithfulness/pixel_flipping.ts";
import { scoresOf } from "../proof.ts";

Deno.test("pixelFlipping: the highest attribution goes first even where the output rises", async () => {
  const parts = {
    model: linearModel([-3, -1]),
    inputs: [[1, 1]],
    attributions: [[-3, -1]],
  };
  assert.deepEqual(await scoresOf(pixelFlipping, parts), [-3.5 / 2 - 1.5 / 2]); // -4 -3 0
  const unsigned = { ...parts, signed: false };
  assert.deepEqual(await scoresOf(pixelFlipping, unsigned), [-1.5]); // -4 -1 0
});

Deno.test("pixelFlipping: the output is not scaled, and a change of nothing is scored", async () => {
  const parts = { inputs: [[1, 1]], attributions: [[2, 1]] };
  const shifted = { ...parts, model: linearModel([3, 1], 10) };
  assert.deepEqual(await scoresOf(pixelFlipping, shifted), [11.5]);
  const none = { ...parts, model: linearModel([1, -1]) };
  assert.deepEqual(await scoresOf(pixelFlipping, none), [-0.5]); // 0 -1 0
});

Deno.test("pixelFlipping: tied units are averaged over orders", async () => {
  const tied = {
    model: linearModel([3, 1]),
    inputs: [[1, 1]],
    attributions: [[1, 1]],
  };
  const [score] = await scoresOf(pixelFlipping, tied, { tieOrders: 4000 });
  // 1.5 or 2.5; 5 standard errors.
  assert.ok(Math.abs(score! - 2) < 5 * 0.5 / Math.sqrt(4000));
});

Deno.test("pixelFlipping: units go to the baseline", async () => {
  const parts = {
    model: linearModel([2, 5]),
    inputs: [[3, 1]],
    baseline: [1, 0],
    attributions: [[4, 5]],
  };
  // 11, 6, 2.
  assert.deepEqual(await scoresOf(pixelFlipping, parts), [(6.5 + 6) / 2]);
});
