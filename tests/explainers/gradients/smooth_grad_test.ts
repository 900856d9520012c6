import assert from "node:assert/strict";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { smoothGrad } from "../../../explainers/gradients/smooth_grad.ts";
import { explainRows } from "../explain_rows.ts";

const square = { value: (x: number) => x * x, gradient: (x: number) => 2 * x };

Deno.test("smoothGrad: a linear model's weights", async () => {
  const { attributions } = await explainRows(
    smoothGrad,
    linearModel([2, -3]),
    [[1, 2]],
  );
  assert.deepEqual([...attributions.data], [2, -3]);
});

Deno.test("smoothGrad: without noise, the gradient", async () => {
  const { attributions } = await explainRows(
    smoothGrad,
    additiveModel([square, square, square]),
    [[0.5, -1, 2]],
    { options: { noise: 0, samples: 3 } },
  );
  assert.deepEqual([...attributions.data], [1, -2, 4]);
});
