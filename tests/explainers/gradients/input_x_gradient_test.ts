import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { inputXGradient } from "../../../explainers/gradients/input_x_gradient.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

Deno.test("inputXGradient: w ⊙ x of a linear model", async () => {
  const { model, count } = counted(linearModel([2, -3], 10));
  const { attributions } = await explainRows(inputXGradient, model, [
    [1, 2],
    [-1, 0.5],
  ]);
  assert.deepEqual([...attributions.data], [2, -6, -2, -1.5]);
  assert.deepEqual([count.rows, count.gradientRows], [0, 2]);
});

Deno.test("inputXGradient: a product counts whole for each factor, units add up", async () => {
  const model = multilinearModel(3, [[1, [0, 1]], [5, [2]]]);
  const { attributions } = await explainRows(inputXGradient, model, [[
    2,
    3,
    1,
  ]]);
  assert.deepEqual([...attributions.data], [6, 6, 5]);
  const joint = await explainRows(inputXGradient, model, [[2, 3, 1]], {
    units: grouped([[0, 2], [1]]),
  });
  assert.deepEqual([...joint.attributions.data], [11, 6, 11]);
});
