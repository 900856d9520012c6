import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { kernelShap } from "../../../explainers/shapley/kernel_shap.ts";
import { smoothGradSquared } from "../../../explainers/gradients/smooth_grad_squared.ts";
import { linearityGap } from "../../../metrics/axiomatic/linearity_gap.ts";
import { twoOutputs } from "../../explainers/two_outputs.ts";
import { explained } from "../explained.ts";
import { scoresOf } from "../proof.ts";

const model = multilinearModel(4, [[2, [0]], [-1, [1, 2]], [3, [0, 3]]]);
const inputs = {
  shape: [2, 4],
  data: Float32Array.of(1, 2, -1, 0.5, -2, 1, 1, 2),
};

Deno.test("linearityGap: integrated gradients and estimated Shapley values are linear, squares are not", async () => {
  for (const explainer of [integratedGradients, kernelShap]) {
    for (const gap of await explained(linearityGap, explainer, model, inputs)) {
      // Float32 inputs, float64 sums; regression solved by elimination.
      assert.ok(gap < 1e-6, `${explainer.id}: ${gap}`);
    }
  }
  for (
    const gap of await explained(linearityGap, smoothGradSquared, model, inputs)
  ) assert.ok(gap > 0.1, `${gap}`);
});

Deno.test("linearityGap: asks about g, then about 2f + g; g spreads over the box about as f does", async () => {
  const models: Model[] = [];
  const parts = {
    model: linearModel([1, 1, 1, 1, 1, 1, 1, 1], 5),
    inputs: [Array(8).fill(1)],
    attributions: [Array(8).fill(1)],
    explain: (_: Batch, model: Model) => {
      models.push(model);
      return [Array(8).fill(1)];
    },
  };
  await scoresOf(linearityGap, parts, { draws: 4000 });
  assert.equal(models.length, 2);
  const rows = (...values: number[][]) => ({
    shape: [values.length, 8],
    data: Float32Array.from(values.flat()),
  });
  const each = Array.from({ length: 8 }, (_, i) => Array(8).fill(0).with(i, 1));
  const [g, sum] = await Promise.all(models.map(async (model) => [
    ...(await model.predict(rows(Array(8).fill(0), ...each))).data,
  ]));
  assert.deepEqual([g![0], sum![0]], [0, 10]);
  each.forEach((_, i) =>
    assert.ok(Math.abs(sum![i + 1]! - 12 - g![i + 1]!) < 1e-12)
  );
  const gradients = g!.slice(1);
  assert.equal(new Set(gradients).size, 8);
  assert.ok(gradients.some((c) => c > 0) && gradients.some((c) => c < 0));
  // f's deviation is √(8 · 16/12); g's is that times √(mean of 3u²), u uniform in [−1, 1]: within
  // [0.5, 1.5] of 8 gradients.
  const spread = Math.sqrt(gradients.reduce((s, c) => s + c * c * 16 / 12, 0));
  const ratio = spread / Math.sqrt(8 * 16 / 12);
  assert.ok(ratio > 0.5 && ratio < 1.5, `${ratio}`);
});

Deno.test("linearityGap: g has for every output the spread of that output", async () => {
  const models: Model[] = [];
  const flat = linearModel([0, 0, 0]);
  const { subject, context } = scene({
    model: twoOutputs([flat, linearModel([1, 2, 3])]),
    inputs: [[1, 1, 1]],
    attributions: [[1, 1, 1]],
    explain: (_, model) => {
      models.push(model);
      return [[1, 1, 1]];
    },
  });
  await linearityGap.score(subject, linearityGap.defaults, context);
  const rows = { shape: [1, 3], data: Float32Array.of(1, 1, 1) };
  const [first, second] = await Promise.all(
    [0, 1].map((target) => models[0]!.gradient!(rows, Int32Array.of(target))),
  );
  assert.deepEqual([...first!.data], [0, 0, 0]);
  assert.ok(second!.data.every((slope) => Math.abs(slope) > 1e-3));
});

Deno.test("linearityGap: refuses probabilities and explainers that look inside", () => {
  const reason = (head: Model["head"], ...needs: ("gradient" | "layers")[]) =>
    linearityGap.refuses!(
      { ...linearModel([1]), head },
      linearityGap.defaults,
      toyContext(1),
      { needs },
    );
  for (const head of ["logit", "value"] as const) {
    assert.equal(reason(head, "gradient"), undefined);
    assert.match(reason(head, "layers")!, /outputs and gradients alone/);
  }
  for (const head of ["probability", "shifted_probability"] as const) {
    assert.match(reason(head)!, /outputs that add up/);
  }
});
