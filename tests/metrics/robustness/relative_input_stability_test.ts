import assert from "node:assert/strict";
import { assertClose } from "../../assert_close.ts";
import { scene } from "../../../core/testing/scene.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
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

Deno.test("relativeInputStability: the largest quotient among the neighbours, by the definition", async () => {
  const near: number[][] = [];
  const x = [-1.5, 1, 0.5, 1];
  const attributions = [3, -4, 0, 1];
  const other = (draw: number) => [0, -3, 2 * draw, -1];
  const { subject, context } = scene({
    model: linearModel([1, 1, 1, 1]),
    inputs: [x],
    attributions: [attributions],
    explain: ({ inputs }) => {
      near.push([...inputs.data]);
      return [other(near.length)];
    },
  });
  // The last input cannot move.
  const box = {
    lower: Float32Array.of(-2, 0, -2, 1),
    upper: Float32Array.of(2, 10, 2, 1),
  };
  const options = { draws: 4, radius: 0.05, floor: 0.25 };
  const scores = await relativeInputStability.score(subject, options, {
    ...context,
    box,
  });
  const quotients = near.map((point, draw) => {
    const now = other(draw + 1);
    const largest = Math.max(...attributions.concat(now).map(Math.abs));
    const changes = attributions.map((a, u) =>
      (now[u]! - a) /
      Math.max(Math.abs(a), Math.abs(now[u]!), 0.25 * largest)
    );
    // Magnitudes, or a quarter of the ranges 4, 10 and 4.
    const moves = [1.5, 2.5, 1].map((size, i) => (point[i]! - x[i]!) / size);
    return Math.hypot(...changes) / 2 / (Math.hypot(...moves) / 2);
  });
  assertClose(scores, [Math.max(...quotients)], { rtol: 1e-12 });
  assert.equal(new Set(quotients).size, 4);
});
