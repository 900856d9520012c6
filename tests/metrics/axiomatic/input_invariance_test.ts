import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import type { ReferenceData } from "../../../core/contracts/metric.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { inputXGradient } from "../../../explainers/gradients/input_x_gradient.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { occlusion } from "../../../explainers/removal/occlusion.ts";
import { saliency } from "../../../explainers/gradients/saliency.ts";
import { inputInvariance } from "../../../metrics/axiomatic/input_invariance.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { explained } from "../explained.ts";
import { scoresOf } from "../proof.ts";

/** The call for the shifted network, in a box of widths 4, 2, 0 and 1 and a period of 2. */
async function shiftedCall(options: { shift?: number; reference?: string }) {
  const seen: {
    shift?: number[];
    batch?: Batch;
    taskData?: ReferenceData | undefined;
  } = {};
  const model: Model = {
    ...linearModel([1, 1, 1, 1]),
    shifted: {
      period: 2,
      within(shift, use) {
        seen.shift = Array.from(shift);
        return use(linearModel([1, 1, 1, 1]));
      },
    },
  };
  const { subject, context } = scene({
    model,
    inputs: [[1, 2, 3, 4]],
    attributions: [[1, 1, 1, 1]],
  });
  await inputInvariance.score(
    {
      ...subject,
      explain(batch, _model, taskData) {
        Object.assign(seen, { batch, taskData });
        return Promise.resolve({
          attributions: { shape: [1, 4], data: new Float64Array(4) },
        });
      },
    },
    { ...inputInvariance.defaults, ...options },
    {
      ...context,
      background: { shape: [2, 4], data: Float32Array.from(Array(8).keys()) },
      box: {
        lower: Float32Array.of(0, 0, 7, 1),
        upper: Float32Array.of(4, 1, 7, 3),
      },
    },
  );
  return seen;
}

Deno.test("inputInvariance: inputs move by their ranges, the largest of those that get the same shift, and all data with them", async () => {
  const { shift, batch, taskData } = await shiftedCall({});
  assert.deepEqual(shift, [4, 2, 4, 2]);
  assert.deepEqual([...batch!.inputs.data], [5, 4, 7, 6]);
  assert.deepEqual([...taskData!.baseline!], [4, 2, 4, 2]);
  assert.deepEqual([...taskData!.background!.data], [4, 3, 6, 5, 8, 7, 10, 9]);
  assert.deepEqual([...taskData!.box!.lower], [4, 2, 11, 3]);
  assert.deepEqual([...taskData!.box!.upper], [8, 3, 11, 5]);
});

Deno.test("inputInvariance: by a share of them, in either direction, and without the data where those are kept", async () => {
  const { shift, batch, taskData } = await shiftedCall({
    shift: -0.5,
    reference: "kept",
  });
  assert.deepEqual(shift, [-2, -1, -2, -1]);
  assert.deepEqual([...batch!.inputs.data], [-1, 1, 1, 3]);
  assert.equal(taskData, undefined);
});

Deno.test("inputInvariance: nothing moves, nothing is scored", async () => {
  const model = linearModel([1]);
  const parts = {
    model: {
      ...model,
      shifted: {
        period: 1,
        within: <T>(_: ArrayLike<number>, use: (copy: Model) => Promise<T>) =>
          use(model),
      },
    },
    inputs: [[1]],
    attributions: [[1]],
    explain: () => assert.fail(),
  };
  assert.deepEqual(await scoresOf(inputInvariance, parts, { shift: 0 }), [NaN]);
});

Deno.test("inputInvariance: on a network, gradients and differences from a baseline that moves along are invariant, products with inputs are not", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(
    mlp({ inputs: 5, hidden: [12, 8], outputs: 2, seed: 4 }),
    "logit",
  );
  const inputs = {
    shape: [3, 5],
    data: Float32Array.from({ length: 15 }, (_, i) => Math.sin(2 * i)),
  };
  const of = (explainer: Explainer, reference = "shifted") =>
    explained(inputInvariance, explainer, model, inputs, {
      metricOptions: { reference },
    });
  for (
    const [explainer, kept] of [
      [saliency, true],
      [integratedGradients, false],
      [occlusion, false],
      [inputXGradient, false],
    ] as const
  ) {
    const invariant = explainer.id !== "input_x_gradient";
    // Float32 sums of shifted inputs: some 1e-6 of their size.
    for (const gap of await of(explainer)) {
      assert.equal(gap < 1e-4, invariant, `${explainer.id}: ${gap}`);
    }
    for (const gap of await of(explainer, "kept")) {
      assert.equal(gap < 1e-4, kept, `${explainer.id}, kept: ${gap}`);
    }
  }
});
