import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { deepLift } from "../../../explainers/layers/deep_lift.ts";
import { deepShap } from "../../../explainers/layers/deep_shap.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";
import { toyNetwork } from "../toy_network.ts";
import { dense, input, rectified } from "../toy_nodes.ts";

await selectBackend("cpu");

/** Sums of fewer than fifty float32 products below 10. */
const rounding = { atol: 2e-5 };
const background = [[0.5, -1, 2], [1, 0, -0.3], [-2, 1, 1]];

Deno.test("deepShap: w ⊙ (x − mean background) of a linear model", async () => {
  const model = toyNetwork([input(2), dense(0, [[2], [-3]], [1])]);
  const { attributions, baseValues } = await explainRows(
    deepShap,
    model,
    [[3, 1], [1, 2]],
    { background: toyRows([[0, 0], [2, 4]]) },
  );
  assert.deepEqual([...attributions.data], [4, 3, 0, 0]);
  assert.deepEqual([...baseValues!], [-3, -3]);
});

for (const head of ["logit", "probability"] as const) {
  Deno.test(`deepShap: is the mean of deepLift over background rows, ${head} head`, async () => {
    const model = tfjsModel(
      mlp({ inputs: 3, hidden: [5, 4], outputs: 2, seed: 1 }),
      head,
    );
    const rows = [[1, 2, -1], [0, 0.2, 3]];
    const { attributions, baseValues } = await explainRows(
      deepShap,
      model,
      rows,
      { background: toyRows(background) },
    );
    const means = new Float64Array(6);
    let base = 0;
    for (const row of background) {
      const one = await explainRows(deepLift, model, rows, {
        baseline: Float32Array.from(row),
      });
      one.attributions.data.forEach((v, i) => {
        means[i]! += v / background.length;
      });
      base += one.baseValues![0]! / background.length;
    }
    assertClose(attributions.data, means, rounding);
    assertClose(baseValues!, [base, base], { rtol: 1e-12 });
    const { data } = await model.predict(toyRows(rows));
    for (let i = 0; i < 2; i++) {
      const sum = Array.from(attributions.data.slice(3 * i, 3 * i + 3))
        .reduce((a, b) => a + b, baseValues![i]!);
      assertClose([sum], [data[2 * i]!], rounding);
    }
  });
}

Deno.test("deepShap: background rows of very different gradients share one scale without underflow", async () => {
  const model = toyNetwork([input(1), dense(0, [[1]])], {
    head: "probability",
  });
  const { attributions } = await explainRows(deepShap, model, [[300]], {
    background: toyRows([[200], [250]]),
  });
  // Mean of 1 − σ(200) and 1 − σ(250); a float32 holds neither.
  assertClose(attributions.data, [Math.exp(-200) / 2], { rtol: 1e-4 });
});

Deno.test("deepShap: answers do not depend on passes", async () => {
  const { normal } = rng("passes");
  const layer = (inputs: number, units: number) =>
    Array.from({ length: inputs }, () => Array.from({ length: units }, normal));
  const nodes = [
    input(3),
    dense(0, layer(3, 4)),
    rectified(1, 4),
    dense(2, layer(4, 1)),
  ];
  const rows = Array.from({ length: 7 }, () => [normal(), normal(), normal()]);
  const ask = async (rowsPerPass: number) =>
    (await explainRows(deepShap, toyNetwork(nodes, { rowsPerPass }), rows, {
      background: toyRows(background),
    })).attributions.data;
  assert.deepEqual(await ask(2), await ask(7));
});

Deno.test("deepShap: refuses a background without rows and a model without layers", async () => {
  const model = toyNetwork([input(1), dense(0, [[1]])]);
  const empty = { shape: [0, 1], data: new Float32Array(0) };
  await assert.rejects(
    explainRows(deepShap, model, [[1]], { background: empty }),
    /there must be some, current value is 0/,
  );
  const { layers: _, ...closed } = model;
  await assert.rejects(explainRows(deepShap, closed, [[1]]), RangeError);
});
