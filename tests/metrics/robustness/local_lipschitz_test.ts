import assert from "node:assert/strict";
import { assertClose } from "../../assert_close.ts";
import { scene } from "../../../core/testing/scene.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { localLipschitz } from "../../../metrics/robustness/local_lipschitz.ts";

Deno.test("localLipschitz: the same whatever the radius of an explanation that decreases linearly", async () => {
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
    // 2 per input, 8 per width of 4; float32 points from which 1 is subtracted.
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

Deno.test("localLipschitz: the largest rate among the neighbours, every input in units of its own range, inputs that cannot move left out", async () => {
  const near: number[][] = [];
  const { subject, context } = scene({
    model: linearModel([1, 1, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[3, 4, 0]],
    explain: ({ inputs }) => {
      near.push([...inputs.data]);
      return [[0, 0, 3 * near.length]];
    },
  });
  const box = {
    lower: Float32Array.of(-2, 0, 1),
    upper: Float32Array.of(2, 10, 1),
  };
  const options = { draws: 4, radius: 0.05 };
  const [score] = await localLipschitz.score(subject, options, {
    ...context,
    box,
  });
  const rates = near.map(([a, b], draw) => {
    const length = 3 * (draw + 1);
    const change = Math.hypot(5, length) / Math.max(5, length);
    return change / Math.hypot((a! - 1) / 4, (b! - 1) / 10);
  });
  assertClose([score!], [Math.max(...rates)], { rtol: 1e-12 });
  assert.equal(new Set(rates).size, 4);
});
