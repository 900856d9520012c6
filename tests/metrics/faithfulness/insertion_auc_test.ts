import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { insertionAuc } from "../../../metrics/faithfulness/insertion_auc.ts";
import { scoresOf } from "../proof.ts";

Deno.test("insertionAuc: starts from the baseline and brings the instance in", async () => {
  // At (3, 1) against (1, 1) only a moves: outputs 3 7 7, scaled 0 1 1, area 3/4.
  const parts = {
    model: linearModel([2, 1]),
    inputs: [[3, 1]],
    baseline: [1, 1],
    attributions: [[1, 0]],
  };
  assert.deepEqual(await scoresOf(insertionAuc, parts), [3 / 4]);
  // The other order: scaled 0 0 1, area 1/4.
  const turned = { ...parts, attributions: [[0, 1]] };
  assert.deepEqual(await scoresOf(insertionAuc, turned), [1 / 4]);
});

Deno.test("insertionAuc: declares the direction and the options that the curve has", () => {
  assert.equal(insertionAuc.better, "higher");
  assert.deepEqual(insertionAuc.defaults, {
    replacement: "baseline",
    draws: 8,
    tieOrders: 8,
    minChange: 0.01,
  });
});
