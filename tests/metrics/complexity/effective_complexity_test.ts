import assert from "node:assert/strict";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { effectiveComplexity } from "../../../metrics/complexity/effective_complexity.ts";
import { scoresOf } from "../proof.ts";

Deno.test("effectiveComplexity: the first number of units that is near enough, though more may be farther", async () => {
  const parts = {
    model: multilinearModel(3, [[8, [0]], [4, [1]], [-4, [2]]]),
    inputs: [[1, 1, 1]],
    attributions: [[3, 2, 1]],
  };
  // Outputs 0, 8, 12, 8 with none to all units known.
  assert.deepEqual(await scoresOf(effectiveComplexity, parts), [0]);
  const turned = { ...parts, attributions: [[2, 3, 1]] };
  assert.deepEqual(await scoresOf(effectiveComplexity, turned), [1]);
  const tolerance = 0.5;
  assert.deepEqual(
    await scoresOf(effectiveComplexity, turned, { tolerance }),
    [0],
  );
});

Deno.test("effectiveComplexity: ties are averaged over their orders", async () => {
  const parts = {
    model: multilinearModel(2, [[1, [0]]]),
    inputs: [[1, 1]],
    attributions: [[1, -1]],
  };
  const [score] = await scoresOf(effectiveComplexity, parts, {
    tieOrders: 1000,
  });
  // Mean of fair coins: a standard error of 0.016.
  assert.ok(Math.abs(score! - 0.5) < 0.08, `${score}`);
});
