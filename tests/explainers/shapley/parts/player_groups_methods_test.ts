/** Every Shapley method: what equals all background rows has no part in the game. */
import assert from "node:assert/strict";
import type { Options } from "../../../../core/contracts/card.ts";
import type { Explainer } from "../../../../core/contracts/explainer.ts";
import { functionModel } from "../../../../core/testing/function_model.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { mlp } from "../../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { tfjsModel } from "../../../../models/tfjs_model.ts";
import { exactShapley } from "../../../../explainers/shapley/exact_shapley.ts";
import { kernelShap } from "../../../../explainers/shapley/kernel_shap.ts";
import { leverageShap } from "../../../../explainers/shapley/leverage_shap.ts";
import { owenShap } from "../../../../explainers/shapley/owen_shap.ts";
import { permutationShap } from "../../../../explainers/shapley/permutation_shap.ts";
import { regressionMsr } from "../../../../explainers/shapley/regression_msr.ts";
import { shapleySampling } from "../../../../explainers/shapley/shapley_sampling.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";
import { explainRows } from "../../explain_rows.ts";
import { grouped } from "../../grouped.ts";

const INPUTS = 60;
const on = [3, 17, 22, 41, 55];
const weights = Array.from({ length: INPUTS }, (_, i) => Math.sin(i + 1));
const model = functionModel({
  inputs: INPUTS,
  value: (row) =>
    weights.reduce((sum, weight, i) => sum + weight * row[i]!, 0) +
    2 * row[3]! * row[17]! - 1.5 * row[22]! * row[41]! * row[55]!,
  gradient: () => [],
});
const row = Array.from({ length: INPUTS }, (_, i) => on.includes(i) ? 1 : 0);
const exact = row.map((x, i) => {
  const interaction = i === 3 || i === 17 ? 1 : -0.5;
  return x === 0 ? 0 : weights[i]! + interaction;
});

/** Methods, whether these options make them exact here, and rows per instance. */
const methods: readonly (readonly [Explainer, Options, boolean, number])[] = [
  [exactShapley, {}, true, 1 + 32],
  [kernelShap, {}, true, 1 + 30],
  [kernelShap, { coalitions: 30 }, true, 1 + 30],
  [kernelShap, { coalitions: 30, estimator: "unbiased" }, true, 1 + 30],
  [kernelShap, { coalitions: 20 }, false, 1 + 20],
  [leverageShap, { coalitions: 30 }, true, 1 + 30],
  [regressionMsr, { coalitions: 30 }, true, 1 + 30],
  [permutationShap, { pairs: 3 }, false, 1 + 2 * 3 * 5],
  [owenShap, { pairs: 3 }, false, 1 + 2 * 3 * 5],
  [shapleySampling, { walks: 4 }, false, 1 + 4 * 5],
];

for (const [explainer, options, isExact, rows] of methods) {
  const name = [explainer.id, ...Object.values(options)].join(" ");

  Deno.test(`${name}: exactly 0 for 55 of 60 inputs that equal the background, and no row for them`, async () => {
    const metered = counted(model);
    const { attributions: { data } } = await explainRows(
      explainer,
      metered.model,
      [row],
      { options },
    );
    assert.ok(data.every((phi, i) => (phi === 0) === !on.includes(i)));
    if (isExact) assertClose(data, exact, { atol: 1e-12 });
    assert.equal(metered.count.rows, 1 + rows);
  });

  Deno.test(`${name}: nothing plays in an instance that equals the background, other instances or not`, async () => {
    const nothing = Array<number>(INPUTS).fill(0);
    const { attributions: { data }, notes } = await explainRows(
      explainer,
      model,
      [nothing, row, nothing],
      { options },
    );
    assert.ok(data.subarray(0, INPUTS).every((phi) => phi === 0));
    assert.ok(data.subarray(2 * INPUTS).every((phi) => phi === 0));
    const alone = await explainRows(explainer, model, [row], { options });
    assert.deepEqual(
      [...data.subarray(INPUTS, 2 * INPUTS)],
      [...alone.attributions.data],
    );
    for (const note of Object.values(notes ?? {})) {
      assert.ok(note.data.every(Number.isFinite));
    }
  });

  Deno.test(`${name}: a network's own answer to queries leaves the rest out too`, async () => {
    await selectBackend("cpu");
    const network = tfjsModel(
      mlp({ inputs: 6, hidden: [5], outputs: 1, seed: 4 }),
      "logit",
    );
    const background = toyRows([[1, 2, 3, 4, 5, 6], [1, 0, 3, 4, 5, 6]]);
    const instance = [[1, 2, 4, 4, 7, 6]];
    const units = grouped([[0], [5, 1], [2], [4, 3]]);
    const settings = { background, units, options };
    const { answer: _, ...byRows } = network;
    const [asked, built] = await Promise.all(
      [network, byRows].map((on) =>
        explainRows(explainer, on, instance, settings)
      ),
    );
    // Sums of float32 in another order.
    assertClose(asked!.attributions.data, built!.attributions.data, {
      atol: 1e-5,
    });
    assert.equal(asked!.attributions.data[0], 0);
  });
}
