import assert from "node:assert/strict";
import type { LayerNode } from "../../../core/contracts/layer_graph.ts";
import { rng } from "../../../core/rows/rng.ts";
import { deepLift } from "../../../explainers/layers/deep_lift.ts";
import { inputXGradient } from "../../../explainers/gradients/input_x_gradient.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { toyNetwork } from "../toy_network.ts";
import {
  dense,
  input,
  largest,
  multiplied,
  rectified,
  reshaped,
} from "../toy_nodes.ts";
import { rounding, rules } from "./deep_lift_rules.ts";

await selectBackend("cpu");

/** min(a, b) = a − ReLU(a − b). */
const smaller = toyNetwork([
  input(2),
  dense(0, [[1, 1], [0, -1]]),
  // The first is a, which is never negative here.
  rectified(1, 2),
  dense(2, [[1], [-1]]),
]);

for (
  const [row, revealed, rescaled] of [
    [[3, 5], [1.5, 1.5], [3, 0]],
    [[5, 3], [1.5, 1.5], [0, 3]],
    [[2, 2], [1, 1], [2, 0]],
  ] as const
) {
  Deno.test(`deepLift: min(${row}) is shared by RevealCancel and goes to one by Rescale`, async () => {
    const ask = async (rule: string) =>
      (await explainRows(deepLift, smaller, [row], { options: { rule } }))
        .attributions.data;
    assertClose(await ask("reveal_cancel"), revealed, { atol: 1e-6 });
    assertClose(await ask("genomics"), revealed, { atol: 1e-6 });
    assertClose(await ask("rescale"), rescaled, { atol: 1e-6 });
  });
}

Deno.test("deepLift: sees a change that saliency misses: 1 − ReLU(1 − x) from 0 to 2", async () => {
  const model = toyNetwork([
    input(1),
    dense(0, [[-1]], [1]),
    rectified(1, 1),
    dense(2, [[-1]], [1]),
  ]);
  for (const rule of rules) {
    const { attributions, baseValues } = await explainRows(
      deepLift,
      model,
      [[2]],
      { options: { rule } },
    );
    assert.deepEqual([...attributions.data, ...baseValues!], [1, 0]);
  }
});

Deno.test("deepLift: RevealCancel of one ReLU over two inputs is the Shapley value", async () => {
  const { normal } = rng("shapley");
  for (let draw = 0; draw < 20; draw++) {
    const [u, v, bias, a, b, a0, b0] = Array.from(
      { length: 7 },
      () => Math.fround(normal()),
    ) as [number, number, number, number, number, number, number];
    const value = (a: number, b: number) => Math.max(0, u * a + v * b + bias);
    const model = toyNetwork([
      input(2),
      dense(0, [[u], [v]], [bias]),
      rectified(1, 1),
      dense(2, [[1]]),
    ]);
    const { attributions } = await explainRows(deepLift, model, [[a, b]], {
      baseline: new Float32Array([a0, b0]),
      options: { rule: "reveal_cancel" },
    });
    // With both contributions of one sign RevealCancel shares their change in proportion.
    const [first, second] = [u * (a - a0), v * (b - b0)];
    const all = value(a, b) - value(a0, b0);
    const expected = first * second > 0
      ? [all * first / (first + second), all * second / (first + second)]
      : [
        (value(a, b0) - value(a0, b0) + value(a, b) - value(a0, b)) / 2,
        (value(a0, b) - value(a0, b0) + value(a, b) - value(a, b0)) / 2,
      ];
    assertClose(attributions.data, expected, rounding);
  }
});

Deno.test("deepLift: without biases and from 0, Rescale = integrated gradients = input × gradient", async () => {
  const model = tfjsModel(
    mlp({ inputs: 4, hidden: [6, 5], outputs: 2, seed: 3 }),
    "logit",
  );
  const rows = [[1, -2, 0.5, 3], [-1, 0.3, 2, 0.1]];
  const { attributions: { data } } = await explainRows(deepLift, model, rows);
  const path = await explainRows(integratedGradients, model, rows);
  const point = await explainRows(inputXGradient, model, rows);
  assertClose(data, path.attributions.data, rounding);
  assertClose(data, point.attributions.data, rounding);
});

Deno.test("deepLift: networks of equal outputs get different answers where they are made differently", async () => {
  // min(a, b) once as a − ReLU(a − b), once as b − ReLU(b − a).
  const mirrored = toyNetwork([
    input(2),
    dense(0, [[0, -1], [1, 1]]),
    rectified(1, 2),
    dense(2, [[1], [-1]]),
  ]);
  const tie = [[2, 2]];
  const one = await explainRows(deepLift, smaller, tie);
  const other = await explainRows(deepLift, mirrored, tie);
  assertClose(one.attributions.data, [2, 0], { atol: 1e-6 });
  assertClose(other.attributions.data, [0, 2], { atol: 1e-6 });
});

Deno.test("deepLift: a pooled maximum's change goes to the winner that rose, or to the one that fell", async () => {
  const model = toyNetwork([input(3), largest(0, 3), dense(1, [[10]])]);
  const ask = async (row: number[], baseline: number[]) => {
    const { attributions } = await explainRows(deepLift, model, [row], {
      baseline: new Float32Array(baseline),
    });
    return [...attributions.data];
  };
  assert.deepEqual(await ask([1, 5, 2], [3, 0, 0]), [0, 20, 0]);
  assert.deepEqual(await ask([1, 2, 0], [3, 0, 0]), [-10, 0, 0]);
  assert.deepEqual(await ask([1, 3, 0], [3, 0, 0]), [0, 0, 0]);
});

Deno.test("deepLift: x₁ x₂ x₃ averages both orders of every product", async () => {
  const pick = (place: number) =>
    dense(0, [0, 1, 2].map((i) => [i === place ? 1 : 0]));
  const factors = (one: LayerNode) => ({ ...one, shape: [1, 1] });
  const matrix = (from: number) => factors(reshaped(from, [1], [1, 1]));
  const model = toyNetwork([
    input(3),
    ...[0, 1, 2].map(pick),
    ...[1, 2, 3].map(matrix),
    multiplied(4, 5, [1, 1]),
    multiplied(7, 6, [1, 1]),
    reshaped(8, [1, 1], [1]),
  ]);
  const { attributions } = await explainRows(deepLift, model, [[2, 3, 4]]);
  // From 0: x₃ gets half of 24, the other half is shared by x₁ and x₂.
  assertClose(attributions.data, [6, 6, 12], rounding);
});

Deno.test("deepLift: a probability that rounds to 1 keeps its attributions", async () => {
  const model = toyNetwork([input(2), dense(0, [[1], [1]])], {
    head: "probability",
  });
  const baseline = new Float32Array([100, 0]);
  const { attributions } = await explainRows(deepLift, model, [[300, 2]], {
    baseline,
  });
  // Δσ / Δz = e⁻¹⁰⁰ / 202 to every digit that float32 keeps of a logarithm near 100.
  const each = Math.exp(-100) / 202;
  assertClose(attributions.data, [200 * each, 2 * each], { rtol: 1e-4 });
});

Deno.test("deepLift: a unit's members add up, an instance at the baseline gets zeros", async () => {
  const { attributions } = await explainRows(
    deepLift,
    toyNetwork([input(3), dense(0, [[1], [10], [100]])]),
    [[1, 1, 1], [0, 0, 0]],
    { units: grouped([[0, 2], [1]]) },
  );
  assert.deepEqual([...attributions.data], [101, 10, 101, 0, 0, 0]);
});
