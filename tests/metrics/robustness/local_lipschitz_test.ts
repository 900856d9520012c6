import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts.ts";
import { linearModel } from "../../../core/toys/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { localLipschitz } from "../../../metrics/robustness/local_lipschitz.ts";

Deno.test("localLipschitz: the same whatever the radius of an explanation that falls evenly", async () => {
  const parts = {
    model: linearModel([1]),
    inputs: [[1]],
    attributions: [[1]],
    explain: ({ inputs }: Batch) => [[
      1 - 2 * Math.abs(inputs.data[0]! - 1),
    ]],
  };
  for (const radius of [0.01, 0.1]) {
    const [score] = await scoresOf(localLipschitz, parts, { radius });
    // 2 per input, 8 per width of 4; float32 points of which 1 is taken away.
    assert.ok(Math.abs(score! - 8) < 1e-9);
  }
});

Deno.test("localLipschitz: undefined where nothing can move", async () => {
  const parts = {
    model: linearModel([1]),
    inputs: [[1]],
    attributions: [[1]],
    explain: () => [[1]],
  };
  assert.deepEqual(await scoresOf(localLipschitz, parts, { radius: 0 }), [NaN]);
});
