import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { auprc } from "../../../metrics/accuracy/auprc.ts";
import { scoresOf } from "../proof.ts";

Deno.test("auprc: the last places score least, and never 0", async () => {
  const parts = {
    model: linearModel([1, 1, 1, 1]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[4, 3, 2, 1]],
    relevance: [[0, 0, 1, 1]],
  };
  assert.deepEqual(await scoresOf(auprc, parts), [(1 / 3 + 2 / 4) / 2]);
});

Deno.test("auprc: one relevant unit among ties has the mean of 1 / place", async () => {
  for (const relevance of [[1, 0, 0], [0, 0, 1]]) {
    const parts = {
      model: linearModel([1, 1, 1]),
      inputs: [[1, 1, 1]],
      attributions: [[2, -2, 2]],
      relevance: [relevance],
    };
    const [score] = await scoresOf(auprc, parts);
    // Three quotients in either order.
    assert.ok(Math.abs(score! - (1 + 1 / 2 + 1 / 3) / 3) < 1e-15);
  }
});
