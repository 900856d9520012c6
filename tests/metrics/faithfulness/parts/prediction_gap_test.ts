import assert from "node:assert/strict";
import { functionModel } from "../../../../core/testing/function_model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { scene, type SceneParts } from "../../../../core/testing/scene.ts";
import {
  predictionGap,
  type PredictionGapOptions,
  predictionGapOptions,
} from "../../../../metrics/faithfulness/parts/prediction_gap.ts";
import { assertClose } from "../../../assert_close.ts";

async function gapOf(
  noisy: "important" | "others",
  parts: SceneParts,
  options: Partial<PredictionGapOptions> = {},
): Promise<number[]> {
  const { subject, context } = scene(parts);
  const all = { ...predictionGapOptions.defaults, ...options };
  return [...await predictionGap(noisy, "mine", subject, all, context)];
}

const parts = {
  model: linearModel([3, 0]),
  inputs: [[1, 1]],
  attributions: [[3, 0]],
};

Deno.test("predictionGap: noise is Gaussian, its width a share of the range", async () => {
  const draws = 20000;
  const [gap] = await gapOf("important", parts, { draws });
  // E|3 · 0.1 · 4 · z| = 1.2 √(2/π), the box being [−2, 2]; standard deviation 1.2 √(1 − 2/π).
  const atol = 5 * 1.2 * Math.sqrt((1 - 2 / Math.PI) / draws);
  assertClose([gap!], [1.2 * Math.sqrt(2 / Math.PI)], { atol });
});

Deno.test("predictionGap: noise goes to the important units or to the others, never both", async () => {
  const turned = { ...parts, attributions: [[0, 3]] };
  assert.deepEqual(await gapOf("others", parts), [0]);
  assert.deepEqual(await gapOf("important", turned), [0]);
  assert.ok((await gapOf("others", turned))[0]! > 0);
});

/** Each input that moves, however little, adds its place value. */
const steps = functionModel({
  inputs: 4,
  value: (row) =>
    Array.from(row).reduce((sum, v, i) => v === 1 ? sum : sum + 10 ** i, 0),
  gradient: () => [],
});

Deno.test("predictionGap: the share of units by magnitude, rounded, at least one", async () => {
  const scene = {
    model: steps,
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, -4, 3, 2]],
  };
  for (
    const [share, gap] of [[0, 10], [0.3, 10], [0.5, 110], [0.7, 1110], [
      1,
      1111,
    ]]
  ) {
    assert.deepEqual(await gapOf("important", scene, { share: share! }), [gap]);
    assert.deepEqual(await gapOf("others", scene, { share: share! }), [
      1111 - gap!,
    ]);
  }
});

Deno.test("predictionGap: each draw breaks ties again", async () => {
  const scene = {
    model: steps,
    inputs: [[1, 1, 1, 1]],
    attributions: [[2, -2, 0, 1]],
  };
  const draws = 4000;
  const [gap] = await gapOf("important", scene, { draws });
  // 1 or 10, as likely; 5 standard errors.
  assertClose([gap!], [5.5], { atol: 5 * 4.5 / Math.sqrt(draws) });
});

Deno.test("predictionGap: units get noise together, inputs of no unit none", async () => {
  const scene = {
    model: steps,
    inputs: [[1, 1, 1, 1]],
    attributions: [[2, 0, 1, 9]],
    units: [[0, 2], [1]],
  };
  assert.deepEqual(await gapOf("important", scene), [101]);
  assert.deepEqual(await gapOf("others", scene), [10]);
});

Deno.test("predictionGap: two explanations face the same noise", async () => {
  const model = linearModel([3, 3]);
  const a = await gapOf("important", {
    ...parts,
    model,
    attributions: [[5, 1]],
  });
  const b = await gapOf("important", {
    ...parts,
    model,
    attributions: [[2, 1]],
  });
  assert.deepEqual(a, b);
});
