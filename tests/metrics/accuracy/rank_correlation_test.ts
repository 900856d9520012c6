import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { rankCorrelation } from "../../../metrics/accuracy/rank_correlation.ts";
import { scoresOf } from "../proof.ts";

Deno.test("rankCorrelation: Spearman's is that of mid-ranks", async () => {
  const parts = {
    model: linearModel([1, 1, 1, 1]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, -2, 2, 3]],
    relevance: [[0, 1, 5, 2]],
  };
  // Ranks 1 2.5 2.5 4 and 1 2 4 3: products of deviations 3, squares 4.5 and 5.
  const [rho] = await scoresOf(rankCorrelation, parts, {
    coefficient: "spearman",
  });
  assert.ok(Math.abs(rho! - 3 / Math.sqrt(4.5 * 5)) < 1e-15);
  // Of six pairs one is tied, four agree, one does not.
  const [tau] = await scoresOf(rankCorrelation, parts);
  assert.ok(Math.abs(tau! - 3 / Math.sqrt(5 * 6)) < 1e-15);
});

Deno.test("rankCorrelation: a coefficient that does not exist is refused", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    attributions: [[1, 2]],
    relevance: [[1, 2]],
  };
  await assert.rejects(
    () => scoresOf(rankCorrelation, parts, { coefficient: "gamma" }),
    RangeError,
  );
});
