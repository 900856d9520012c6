import assert from "node:assert/strict";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { saliency } from "../../../explainers/gradients/saliency.ts";
import { baselineSwap } from "../../../metrics/axiomatic/baseline_swap.ts";
import { explained } from "../explained.ts";

const box = { lower: Float32Array.of(-4, 1), upper: Float32Array.of(0, 3) };
const background = {
  shape: [4, 2],
  data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 12),
};

/** The baseline that the explainer gets, and the score. */
async function swapped(baseline: string, parts: Partial<Context> = {}) {
  const { subject, context } = scene({
    model: linearModel([1, 1]),
    inputs: [[1, 1]],
    attributions: [[3, 4]],
  });
  const usedBaseline: number[] = [];
  let network: Model | undefined;
  const scores = await baselineSwap.score(
    {
      ...subject,
      explain(_batch, model, data) {
        network = model;
        usedBaseline.push(...data!.baseline!);
        assert.deepEqual(Object.keys(data!), ["baseline"]);
        return Promise.resolve({
          attributions: { shape: [1, 2], data: Float64Array.of(3, 0) },
        });
      },
    },
    { baseline },
    { ...context, background, box, baseline: Float32Array.of(9, 9), ...parts },
  );
  assert.equal(network, undefined);
  return { usedBaseline, scores: [...scores] };
}

Deno.test("baselineSwap: every baseline of the option", async () => {
  for (
    const [name, expected] of [
      ["mean", [4, 6]],
      ["lower", [-4, 1]],
      ["upper", [0, 3]],
      ["zeros", [0, 0]],
    ] as const
  ) {
    const { usedBaseline, scores } = await swapped(name);
    assert.deepEqual(usedBaseline, expected);
    assert.deepEqual(scores, [0.8]);
  }
  const { usedBaseline: [a, b] } = await swapped("uniform");
  assert.ok(a! > -4 && a! < 0 && b! > 1 && b! < 3 && a! + 4 !== 2 * (b! - 1));
  const { usedBaseline } = await swapped("background");
  assert.ok(
    [[1, 2], [3, 4], [5, 6], [7, 12]].some((row) =>
      `${row}` === `${usedBaseline}`
    ),
  );
});

Deno.test("baselineSwap: another draw for another seed, the same for the same", async () => {
  const of = async (name: string, seed: number) => {
    const rng = scene({
      model: linearModel([1]),
      inputs: [[1]],
      attributions: [[1]],
    }).context.rng;
    return (await swapped(name, { rng: (...key) => rng(seed, ...key) }))
      .usedBaseline;
  };
  assert.deepEqual(await of("uniform", 1), await of("uniform", 1));
  assert.notDeepEqual(await of("uniform", 1), await of("uniform", 2));
  const rows = new Set<string>();
  for (let seed = 0; seed < 40; seed++) {
    rows.add(`${await of("background", seed)}`);
  }
  // Each of four rows is missed by 40 draws once in 100,000.
  assert.equal(rows.size, 4);
});

Deno.test("baselineSwap: the task's baseline is no other", async () => {
  const { usedBaseline, scores } = await swapped("mean", {
    baseline: Float32Array.of(4, 6),
  });
  assert.deepEqual([usedBaseline, scores], [[], [NaN]]);
  const half = await swapped("mean", { baseline: Float32Array.of(4, 9) });
  assert.deepEqual([half.usedBaseline, half.scores], [[4, 6], [0.8]]);
});

Deno.test("baselineSwap: gradients do not look at it, integrated gradients are that far from it", async () => {
  const inputs = { shape: [1, 2], data: Float32Array.of(1, 1) };
  const of = (explainer: typeof saliency | typeof integratedGradients) =>
    explained(baselineSwap, explainer, linearModel([3, 4]), inputs, {
      metricOptions: { baseline: "upper" },
    });
  assert.deepEqual(await of(saliency), [0]);
  // (3, 4) from zeros, (−3, −4) from twos.
  const [gap] = await of(integratedGradients);
  assert.ok(Math.abs(gap! - 2) < 1e-6);
});
