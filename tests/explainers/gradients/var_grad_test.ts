import assert from "node:assert/strict";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import { varGrad } from "../../../explainers/gradients/var_grad.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";

const square = { value: (x: number) => x * x, gradient: (x: number) => 2 * x };

Deno.test("varGrad: 0 of a linear model", async () => {
  const { attributions } = await explainRows(
    varGrad,
    linearModel([2, -3]),
    [[1, 2]],
  );
  assert.deepEqual([...attributions.data], [0, 0]);
});

Deno.test("varGrad: 4 σ² of a square, wherever the instance lies", async () => {
  const samples = 20000;
  const { attributions } = await explainRows(
    varGrad,
    additiveModel([square, square]),
    [[3, -40]],
    { options: { samples, noise: 0.25 } },
  );
  // The box is [−2, 2], so that σ = 1; a normal sample's variance deviates by σ² √(2 / samples), of
  // which five.
  assertClose(attributions.data, [4, 4], {
    atol: 5 * 4 * Math.sqrt(2 / samples),
  });
});

Deno.test("varGrad: refuses a single copy, which does not vary", () =>
  assert.throws(() => resolveOptions(varGrad, { samples: 1 }), RangeError));
