import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { reluNetwork } from "../../../core/testing/relu_network.ts";
import { saliency } from "../../../explainers/gradients/saliency.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

Deno.test("saliency: |w| of a linear model, one differentiated row each", async () => {
  const { model, count } = counted(linearModel([2, -3, 0]));
  const { attributions } = await explainRows(saliency, model, [
    [1, 1, 1],
    [0, 5, 9],
  ]);
  assert.deepEqual([...attributions.data], [2, 3, 0, 2, 3, 0]);
  assert.deepEqual([count.rows, count.gradientRows], [0, 2]);
});

Deno.test("saliency: the largest magnitude within a unit", async () => {
  const { attributions } = await explainRows(
    saliency,
    multilinearModel(3, [[1, [0, 1]], [-7, [2]]]),
    [[3, 4, 1]],
    { units: grouped([[0, 2], [1]]) },
  );
  assert.deepEqual([...attributions.data], [7, 3, 7]);
});

Deno.test("saliency: a saturated sigmoid keeps its small slope", async () => {
  const model = reluNetwork([{ kernel: [[1]], bias: [0] }], "probability");
  const { attributions } = await explainRows(saliency, model, [[91]]);
  // σ'(91) = e⁻⁹¹ / (1 + e⁻⁹¹)², far below the spacing of float32 and of 1 − σ(91).
  assertClose(attributions.data, [Math.exp(-91)], { rtol: 1e-12 });
});
