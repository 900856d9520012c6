import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { ReferenceData } from "../../../core/contracts/metric.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { explainerOf } from "../../harness/toy_task.ts";
import { exactShapley } from "../../../explainers/shapley/exact_shapley.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { symmetryGap } from "../../../metrics/axiomatic/symmetry_gap.ts";
import { explained } from "../explained.ts";

const model = multilinearModel(4, [[2, [0]], [-1, [1, 2]], [3, [0, 3]]]);
const inputs = {
  shape: [2, 4],
  data: Float32Array.of(1, 2, -1, 0.5, -2, 1, 1, 2),
};
const context = {
  baseline: Float32Array.of(1, 0, 0.5, -1),
  background: { shape: [2, 4], data: Float32Array.of(0, 1, 2, 3, 1, 0, 1, 0) },
  box: {
    lower: Float32Array.of(-2, -3, -4, -5),
    upper: Float32Array.of(2, 3, 4, 5),
  },
};

Deno.test("symmetryGap: methods that treat units equally score 0, one that prefers the first does not", async () => {
  for (const explainer of [exactShapley, integratedGradients]) {
    for (
      const gap of await explained(symmetryGap, explainer, model, inputs, {
        context,
      })
    ) assert.ok(gap < 1e-9, `${explainer.id}: ${gap}`);
  }
  const first = explainerOf("first", () => ({ inputs }) =>
    Promise.resolve({
      attributions: {
        shape: inputs.shape,
        data: Float64Array.from(inputs.data, (_, i) => i % 4 === 0 ? 1 : 0),
      },
    }));
  for (const gap of await explained(symmetryGap, first, model, inputs)) {
    assert.ok(Math.abs(gap - Math.SQRT2) < 1e-12);
  }
});

Deno.test("symmetryGap: instances, data and truth move together, every unit of its size by one, and the model puts them back", async () => {
  const base = linearModel([1, 10, 100, 1000, 10000]);
  const { subject, context } = scene({
    model: base,
    inputs: [[1, 2, 3, 4, 5]],
    attributions: [[1, 1, 1, 1, 1]],
    relevance: [[1, 2, 3, 4, 5]],
    baseline: [1, 2, 3, 4, 5],
    units: [[0, 2], [1], [4, 3]],
  });
  let batch: Batch | undefined,
    asked: Model | undefined,
    taskData: ReferenceData | undefined;
  const scores = await symmetryGap.score(
    {
      ...subject,
      explain(...arguments_) {
        [batch, asked, taskData] = arguments_;
        return Promise.resolve({ attributions: batch!.inputs });
      },
    },
    {},
    {
      ...context,
      box: {
        lower: Float32Array.of(-1, -2, -3, -4, -5),
        upper: Float32Array.of(1, 2, 3, 4, 5),
      },
    },
  );
  // Two pairs change places, member by member; the single unit has no other.
  const permuted = [5, 2, 4, 3, 1];
  assert.deepEqual([...batch!.inputs.data], permuted);
  assert.deepEqual([...batch!.truth!.relevance!.data], permuted);
  assert.deepEqual([...taskData!.baseline!], permuted);
  assert.deepEqual(taskData!.background!.shape, [1, 5]);
  assert.deepEqual([...taskData!.box!.upper], permuted);
  assert.deepEqual([...taskData!.box!.lower], permuted.map((x) => -x));
  assert.deepEqual([...(await asked!.predict(batch!.inputs)).data], [54321]);
  const gradients = await asked!.gradient!(batch!.inputs, batch!.targets);
  assert.deepEqual([...gradients.data], [10000, 10, 1000, 100, 1]);
  // Put back, unit means 2, 2 and 4.5 against ones.
  const length = Math.hypot(2, 2, 4.5);
  assert.ok(Math.abs(scores[0]! - Math.hypot(1, 1, 3.5) / length) < 1e-12);
});

Deno.test("symmetryGap: a unit that is alone is not scored", async () => {
  const { subject, context } = scene({
    model: linearModel([1]),
    inputs: [[1]],
    attributions: [[1]],
  });
  assert.deepEqual([...await symmetryGap.score(subject, {}, context)], [NaN]);
});

Deno.test("symmetryGap: refuses images and explainers that look inside", () => {
  const reason = (inputShape: number[], ...needs: ("gradient" | "layers")[]) =>
    symmetryGap.refuses!(
      { ...linearModel([1]), inputShape },
      {},
      toyContext(1),
      { needs },
    );
  assert.equal(reason([4], "gradient"), undefined);
  assert.match(reason([4], "layers")!, /outputs and gradients alone/);
  assert.match(reason([2, 2, 1])!, /places mean nothing/);
});
