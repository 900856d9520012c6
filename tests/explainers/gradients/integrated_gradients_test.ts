import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { reluNetwork } from "../../../core/testing/relu_network.ts";
import { inputXGradient } from "../../../explainers/gradients/input_x_gradient.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { assertClose } from "../../assert_close.ts";
import { exactPath } from "../exact_path.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

/** Rounding of the path's points to float32. */
const rounding = { rtol: 1e-6 };

Deno.test("integratedGradients: w ⊙ (x − baseline) of a linear model", async () => {
  const { attributions, baseValues } = await explainRows(
    integratedGradients,
    linearModel([2, -3], 1),
    [[3, 1]],
    { baseline: new Float32Array([1, 2]), options: { steps: 3 } },
  );
  // Weights of the rule add up to 1 within rounding.
  assertClose(attributions.data, [4, 3], { rtol: 1e-15 });
  assert.deepEqual([...baseValues!], [-3]);
});

Deno.test("integratedGradients: equal shares of a product, x² of a square, with as many nodes as the degree needs", async () => {
  const four = await explainRows(
    integratedGradients,
    multilinearModel(4, [[1, [0, 1, 2, 3]]]),
    [[1, 2, 3, -1]],
    { options: { steps: 2 } },
  );
  assertClose(four.attributions.data, Array(4).fill(-6 / 4), rounding);
  const square = {
    value: (x: number) => x * x,
    gradient: (x: number) => 2 * x,
  };
  const squares = await explainRows(
    integratedGradients,
    additiveModel([square, square]),
    [[3, -2]],
    { options: { steps: 1 } },
  );
  assertClose(squares.attributions.data, [9, 4], rounding);
});

Deno.test("integratedGradients: g(w·x) is shared in proportion to w (x − baseline)", async () => {
  const w = [0.5, -1, 2];
  const at = (row: ArrayLike<number>) =>
    w.reduce((s, v, i) => s + v * row[i]!, 0);
  const model = functionModel({
    inputs: 3,
    value: (row) => Math.exp(at(row)),
    gradient: (row) => w.map((v) => v * Math.exp(at(row))),
  });
  const { attributions, notes } = await explainRows(
    integratedGradients,
    model,
    [[1, 2, 1]],
  );
  const share = (Math.exp(0.5) - 1) / 0.5;
  assertClose(
    attributions.data,
    [0.5 * share, -2 * share, 2 * share],
    rounding,
  );
  assert.deepEqual([...notes!.steps!.data], [16]);
});

Deno.test("integratedGradients: sees a change that saliency misses (sensitivity)", async () => {
  // 1 − ReLU(1 − x), flat from x = 1 on.
  const model = reluNetwork([
    { kernel: [[-1]], bias: [1] },
    { kernel: [[-1]], bias: [1] },
  ]);
  const { attributions, notes } = await explainRows(
    integratedGradients,
    model,
    [[2]],
    { options: { tolerance: 0.002 } },
  );
  assertClose(attributions.data, [1], { atol: 0.002 });
  assertClose(notes!.gap!.data, [Math.abs(attributions.data[0]! - 1)], {
    atol: 1e-15,
  });
});

Deno.test("integratedGradients: equals input × gradient on ReLU networks without bias, from 0", async () => {
  const { normal } = rng("relu");
  const layer = (inputs: number, units: number) => ({
    kernel: Array.from(
      { length: inputs },
      () => Array.from({ length: units }, normal),
    ),
    bias: Array<number>(units).fill(0),
  });
  const model = reluNetwork([layer(4, 6), layer(6, 5), layer(5, 1)]);
  const rows = Array.from(
    { length: 5 },
    () => Array.from({ length: 4 }, normal),
  );
  const path = await explainRows(integratedGradients, model, rows);
  const point = await explainRows(inputXGradient, model, rows);
  // Gradients are equal all the way; only the rule's weights are rounded.
  assertClose(path.attributions.data, point.attributions.data, { atol: 1e-13 });
});

Deno.test("exactPath: |x| from −1 to 3, and a network of two hidden layers by hand", async () => {
  const absolute = [
    { kernel: [[1, -1]], bias: [0, 0] },
    { kernel: [[1], [1]], bias: [0] },
  ];
  assertClose(await exactPath(absolute, [3], [-1]), [2], { atol: 1e-15 });
  // max(0, |x| − 1): 0 of the way from −1 to 1, then 2.
  const folded = [
    absolute[0]!,
    { kernel: [[1], [1]], bias: [-1] },
    { kernel: [[1]], bias: [5] },
  ];
  assertClose(await exactPath(folded, [3], [-1]), [2], { atol: 1e-15 });
});

Deno.test("integratedGradients: the exact integral of ReLU networks, to the tolerance and at the rate that kinks allow", async () => {
  const { normal } = rng("exact");
  const layer = (inputs: number, units: number) => ({
    kernel: Array.from(
      { length: inputs },
      () => Array.from({ length: units }, normal),
    ),
    bias: Array.from({ length: units }, normal),
  });
  const layers = [layer(4, 8), layer(8, 6), layer(6, 1)];
  // Quarters are exact in float32.
  const quarters = () =>
    Array.from({ length: 4 }, () => Math.round(4 * normal()) / 4);
  const baseline = quarters();
  for (let k = 0; k < 5; k++) {
    const input = quarters();
    const exact = await exactPath(layers, input, baseline);
    const errors = await Promise.all([64, 1024].map(async (steps) => {
      const { attributions, baseValues } = await explainRows(
        integratedGradients,
        reluNetwork(layers),
        [input],
        {
          baseline: Float32Array.from(baseline),
          options: { steps, maxSteps: steps },
        },
      );
      const { data } = await reluNetwork(layers).predict(toyRows([input]));
      // The oracle itself is complete.
      assertClose(
        [exact.reduce((a, b) => a + b)],
        [data[0]! - baseValues![0]!],
        { atol: 1e-13 },
      );
      return Math.max(
        ...exact.map((v, i) => Math.abs(v - attributions.data[i]!)),
      );
    }));
    // A jump of the slope costs at most its height times one node's weight, π / (2 · steps); jumps
    // here add up to less than 10.
    assert.ok(errors[0]! < 10 * Math.PI / 128, `${errors}`);
    assert.ok(errors[1]! < 10 * Math.PI / 2048, `${errors}`);
  }
});

Deno.test("integratedGradients: the mean over evenly spread background rows", async () => {
  const model = multilinearModel(2, [[1, [0, 1]]]);
  const rows = [[0, 0], [9, 9], [1, 3], [9, 9], [9, 9]];
  const { attributions, baseValues, notes } = await explainRows(
    integratedGradients,
    model,
    [[2, 4]],
    {
      background: toyRows(rows),
      baseline: new Float32Array([7, 7]),
      options: { baselines: "background", count: 2, steps: 1 },
    },
  );
  // Rows 0 and 2: 4 and 4; (2 − 1) · 3.5 and (4 − 3) · 1.5.
  assert.deepEqual([...attributions.data], [3.75, 2.75]);
  assert.deepEqual([...baseValues!, ...notes!.gap!.data], [1.5, 0]);
});

Deno.test("integratedGradients: refuses more baselines than the background has rows", () =>
  assert.rejects(
    explainRows(integratedGradients, linearModel([1]), [[1]], {
      options: { baselines: "background" },
    }),
    { name: "RangeError", message: /count = 10 rows, current value is 1/ },
  ));

Deno.test("integratedGradients: a unit's members add up", async () => {
  const { attributions } = await explainRows(
    integratedGradients,
    linearModel([1, 10, 100]),
    [[1, 1, 1]],
    { units: grouped([[0, 2], [1]]) },
  );
  assertClose(attributions.data, [101, 10, 101], rounding);
});

Deno.test("integratedGradients: refuses maxSteps below steps and a model without gradient", async () => {
  const linear = linearModel([1]);
  await assert.rejects(
    explainRows(integratedGradients, linear, [[1]], {
      options: { maxSteps: 8 },
    }),
    /at least steps = 16, current value is 8/,
  );
  const { gradient: _, ...blackBox } = linear;
  await assert.rejects(
    explainRows(integratedGradients, blackBox, [[1]]),
    RangeError,
  );
});
