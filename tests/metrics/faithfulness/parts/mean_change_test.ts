import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { scene, type SceneParts } from "../../../../core/testing/scene.ts";
import {
  meanChange,
  type MeanChangeOptions,
  meanChangeOptions,
} from "../../../../metrics/faithfulness/parts/mean_change.ts";

async function changeOf(
  removed: "top" | "rest",
  parts: SceneParts,
  options: Partial<MeanChangeOptions> = {},
): Promise<number[]> {
  const { subject, context } = scene(parts);
  const all = { ...meanChangeOptions.defaults, ...options };
  return [...await meanChange(removed, "mine", subject, all, context)];
}

const parts = {
  model: multilinearModel(4, [[2, [0]], [1, [1]], [4, [0, 1]], [1, [3]]]),
  inputs: [[1, 1, 1, 1]],
  attributions: [[4, 3, 2, 1]],
};

Deno.test("meanChange: every share counts, those of equal size too", async () => {
  // f(x) = 8; without the first k: 2 1 1 0; with them alone: 2 7 7 8.
  const options = { shares: 8, largest: 1 }; // 1 1 2 2 3 3 4 4
  assert.deepEqual(await changeOf("top", parts, options), [8 - 1]);
  assert.deepEqual(await changeOf("rest", parts, options), [8 - 6]);
});

Deno.test("meanChange: a method without signs is ordered by magnitude", async () => {
  const negative = { ...parts, attributions: [[-4, 3, 2, 1]] };
  const options = { shares: 1, largest: 0.25 };
  assert.deepEqual(await changeOf("top", negative, options), [8 - 3]);
  const unsigned = { ...negative, signed: false };
  assert.deepEqual(await changeOf("top", unsigned, options), [8 - 2]);
});

Deno.test("meanChange: units go together, inputs of no unit stay", async () => {
  const grouped = { ...parts, units: [[0, 2], [1]] };
  // Means 3 and 3 of units would tie: make the first larger.
  const scored = { ...grouped, attributions: [[9, 3, 2, 1]] };
  const options = { shares: 1, largest: 0.5 };
  assert.deepEqual(await changeOf("top", scored, options), [8 - 2]); // b and d
  assert.deepEqual(await changeOf("rest", scored, options), [8 - 3]); // a, c and d
});

Deno.test("meanChange: ties are the mean over orders", async () => {
  const tied = {
    model: linearModel([3, 1]),
    inputs: [[1, 1]],
    attributions: [[1, 1]],
  };
  const [score] = await changeOf("top", tied, { tieOrders: 4000 });
  // Drops of 3 or 1; 5 standard errors.
  assert.ok(Math.abs(score! - 2) < 5 / Math.sqrt(4000));
});
