import assert from "node:assert/strict";
import { linearModel } from "../../../core/toys/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { relativeOutputStability } from "../../../metrics/robustness/relative_output_stability.ts";

Deno.test("relativeOutputStability: an output that stays is taken to move by the least that can be told", async () => {
  const parts = {
    model: linearModel([0]),
    inputs: [[1]],
    attributions: [[2]],
    explain: () => [[1]],
  };
  for (const least of [0.5, 0.25]) {
    assert.deepEqual(
      await scoresOf(relativeOutputStability, parts, { least }),
      [0.5 / least],
    );
  }
});
