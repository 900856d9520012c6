/**
 * An instance that equals the baseline and every background row: nothing can change, and whatever
 * measures change says exactly 0.
 */
import assert from "node:assert/strict";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Head, Model } from "../../core/contracts/model.ts";
import { rng } from "../../core/rows/rng.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { explainers } from "../../explainers/index.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { subjectOf } from "../explainers/conforming.ts";
import { quickOptions } from "../explainers/quick_options.ts";

/** Methods that claim an axiom and compare with neither baseline nor background, and why. */
const others: { readonly [id: string]: string } = {
  attn_lrp: "shares out the output itself",
  deconvnet: "the output's sensitivity",
  guided_backprop: "the output's sensitivity",
  input_x_gradient: "its reference is zero",
  lrp: "shares out the output itself",
  saliency: "the output's sensitivity",
  sensx: "compares with points of a box around the instance",
  sensx_gradient: "compares with points of a box around the instance",
  sensx_subset: "compares with points of a box around the instance",
  smooth_grad: "the output's sensitivity",
  smooth_grad_squared: "the output's sensitivity",
  var_grad: "the output's sensitivity",
};

const claiming = explainers.filter(({ claims }) =>
  claims.includes("dummy") || claims.includes("completeness")
);

Deno.test("nothing changes: exceptions are explainers that claim an axiom", () => {
  for (const id of Object.keys(others)) {
    assert.ok(claiming.some((explainer) => explainer.id === id), id);
  }
});

/** Attributions of a row whose inputs from `changed` on differ from its baseline and background. */
async function explainSame(
  explainer: Explainer,
  model: Model,
  changed: number,
): Promise<readonly number[]> {
  const size = model.inputShape.reduce((a, b) => a * b);
  // Values whose means over five rows round in float32 and in float64.
  const { normal } = rng("the same");
  const draw = () => Float32Array.from({ length: size }, normal);
  const same = draw();
  const rows = (drawn: readonly Float32Array[]) => ({
    shape: [drawn.length, ...model.inputShape],
    data: Float32Array.from(
      drawn.flatMap((row) => [...row]),
      (value, i) => i % size < changed ? same[i % size]! : value,
    ),
  });
  const context = toyContext(size, {
    baseline: rows([draw()]).data,
    background: rows([draw(), draw(), draw(), draw(), draw()]),
  });
  const explain = await explainer.prepare(
    model,
    quickOptions(explainer),
    context,
  );
  const { attributions } = await explain({
    inputs: rows([draw(), draw()]),
    targets: new Int32Array([0, 1]),
    instances: new Int32Array([0, 1]),
  });
  return Array.from(attributions.data);
}

const heads: readonly Head[] = ["logit", "probability", "shifted_probability"];

/** A network with its own answers to queries, where the explainer can be asked about it. */
function network({ needs }: Explainer, head: Head): Model {
  return tfjsModel(
    needs.includes("image") || needs.includes("layers")
      ? cnn({ shape: [4, 4, 2], outputs: 2, seed: 1, filters: [3], dense: 5 })
      : mlp({ inputs: 7, hidden: [6, 5], outputs: 2, seed: 2 }),
    head,
  );
}

for (const explainer of claiming.filter(({ id }) => !(id in others))) {
  Deno.test(`${explainer.id}: exactly 0 where instance, baseline and background are equal`, async () => {
    const check = async (model: Model) => {
      const size = model.inputShape.reduce((a, b) => a * b);
      for (const same of [size, size - 1, 3]) {
        const data = await explainSame(explainer, model, same);
        data.forEach((value, i) =>
          assert.ok(value === 0 || i % size >= same, `${value} at ${i}`)
        );
        assert.equal(data.some((value) => value !== 0), same < size);
      }
    };
    await check((await subjectOf(explainer)).model);
    for (const backend of ["wasm", "cpu"] as const) {
      await selectBackend(backend);
      for (const head of heads) await check(network(explainer, head));
    }
  });
}
