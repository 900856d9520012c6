import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { deletionAuc } from "../../../metrics/faithfulness/deletion_auc.ts";
import { scoresOf } from "../proof.ts";

Deno.test("deletionAuc: replaces by the baseline, from the instance", async () => {
  // At (3, 1) against (1, 1) only a moves: outputs 7 3 3, scaled 1 0 0, area 1/4.
  const parts = {
    model: linearModel([2, 1]),
    inputs: [[3, 1]],
    baseline: [1, 1],
    attributions: [[1, 0]],
  };
  assert.deepEqual(await scoresOf(deletionAuc, parts), [1 / 4]);
  // The other order: scaled 1 1 0, area 3/4.
  const turned = { ...parts, attributions: [[0, 1]] };
  assert.deepEqual(await scoresOf(deletionAuc, turned), [3 / 4]);
});

Deno.test("deletionAuc: declares the direction and the options that the curve has", () => {
  assert.equal(deletionAuc.better, "lower");
  assert.deepEqual(deletionAuc.defaults, {
    replacement: "baseline",
    draws: 8,
    tieOrders: 8,
    minChange: 0.01,
  });
});
