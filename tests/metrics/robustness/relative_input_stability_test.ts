import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts.ts";
import { linearModel } from "../../../core/toys/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { relativeInputStability } from "../../../metrics/robustness/relative_input_stability.ts";

Deno.test("relativeInputStability: small attributions and inputs are measured by their floors", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[0, 0]],
    attributions: [[100, 0]],
    explain: ({ inputs: { data } }: Batch) => [[100, data[1]!]],
  };
  // One of two attributions changes, by x / (0.5 · 100); both inputs change, by x / (0.5 · 4).
  const [score] = await scoresOf(relativeInputStability, parts, {
    floor: 0.5,
    draws: 1,
  });
  assert.ok(score! > 0 && score! < 2 / 50);
  // Twice the floor halves both.
  const [other] = await scoresOf(relativeInputStability, parts, {
    floor: 1,
    draws: 1,
  });
  assert.ok(Math.abs(other! - score!) < 1e-12);
});

Deno.test("relativeInputStability: undefined where nothing can move", async () => {
  const parts = {
    model: linearModel([1]),
    inputs: [[1]],
    attributions: [[1]],
    explain: () => [[1]],
  };
  assert.deepEqual(
    await scoresOf(relativeInputStability, parts, { radius: 0 }),
    [NaN],
  );
});
