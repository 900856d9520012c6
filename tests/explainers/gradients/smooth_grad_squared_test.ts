import assert from "node:assert/strict";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { smoothGradSquared } from "../../../explainers/gradients/smooth_grad_squared.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

const square = { value: (x: number) => x * x, gradient: (x: number) => 2 * x };

Deno.test("smoothGradSquared: squares of a linear model's weights, added up over a unit", async () => {
  const { attributions } = await explainRows(
    smoothGradSquared,
    linearModel([2, -3, 1]),
    [[1, 2, 3]],
    { units: grouped([[0, 2], [1]]) },
  );
  assert.deepEqual([...attributions.data], [5, 9, 5]);
});

Deno.test("smoothGradSquared: 4 (x² + σ²) of a square", async () => {
  const samples = 20000;
  // The box is [−2, 2], so that σ = 0.25 · 4 = 1 and the slope 2x deviates by 2.
  const { attributions } = await explainRows(
    smoothGradSquared,
    additiveModel([square]),
    [[3]],
    { options: { samples, noise: 0.25 } },
  );
  // (6 + 2u)² = 36 + 24 u + 4 u² deviates by √(24² + 16 · 2); five standard errors.
  assertClose(attributions.data, [40], {
    atol: 5 * Math.sqrt((24 ** 2 + 32) / samples),
  });
});
