import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { comprehensiveness } from "../../../metrics/faithfulness/comprehensiveness.ts";
import { sufficiency } from "../../../metrics/faithfulness/sufficiency.ts";
import { scoresOf } from "../proof.ts";

Deno.test("comprehensiveness: units go to the baseline, and all of them where the share is 1", async () => {
  const parts = {
    model: linearModel([2, 5]),
    inputs: [[3, 1]],
    baseline: [1, 0],
    attributions: [[4, 5]],
  };
  const share = (largest: number) => ({ shares: 1, largest });
  assert.deepEqual(await scoresOf(comprehensiveness, parts, share(0.5)), [5]);
  assert.deepEqual(await scoresOf(comprehensiveness, parts, share(1)), [9]);
});

Deno.test("comprehensiveness: of a linear model, with what sufficiency says it is the change from nothing to x", async () => {
  const parts = {
    model: linearModel([4, 2, 1, -1]),
    inputs: [[1, 2, 1, 3]],
    attributions: [[1, -3, 2, 5]],
  };
  const [top] = await scoresOf(comprehensiveness, parts);
  const [rest] = await scoresOf(sufficiency, parts);
  assert.ok(Math.abs(top! + rest! - 6) < 1e-12);
});
