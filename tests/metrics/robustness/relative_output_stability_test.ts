import assert from "node:assert/strict";
import { twoOutputs } from "../../explainers/two_outputs.ts";
import { assertClose } from "../../assert_close.ts";
import { scene } from "../../../core/testing/scene.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scoresOf } from "../proof.ts";
import { relativeOutputStability } from "../../../metrics/robustness/relative_output_stability.ts";

Deno.test("relativeOutputStability: an output that stays changes by `least`", async () => {
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

Deno.test("relativeOutputStability: the largest quotient among the neighbours, over all outputs, by the definition", async () => {
  const near: number[][] = [];
  const attributions = [4, 0.5];
  const other = (draw: number) => [4 - draw, 1];
  const { subject, context } = scene({
    model: twoOutputs([linearModel([1, 0]), linearModel([0, 3])]),
    inputs: [[1, 1]],
    attributions: [attributions],
    explain: ({ inputs }) => {
      near.push([...inputs.data]);
      return [other(near.length)];
    },
  });
  const options = { draws: 4, radius: 0.05, floor: 0.5, least: 1e-9 };
  const scores = await relativeOutputStability.score(subject, options, context);
  const quotients = near.map(([a, b], draw) => {
    // The second attribution counts as half of the largest, 4.
    const changes = [(draw + 1) / 4, 0.5 / 2];
    const change = Math.hypot(a! - 1, 3 * (b! - 1));
    return Math.hypot(...changes) / Math.SQRT2 / change;
  });
  assertClose(scores, [Math.max(...quotients)], { rtol: 1e-12 });
  assert.equal(new Set(quotients).size, 4);
});
