import assert from "node:assert/strict";
import { fitNear } from "../../../../explainers/surrogates/parts/fit_near.ts";
import { kernelWeights } from "../../../../explainers/surrogates/parts/kernel_weights.ts";
import { localRegression } from "../../../../explainers/surrogates/parts/local_regression.ts";

Deno.test("fitNear: the regression under the kernel's weights, of masks in either form", () => {
  const masks = [1, 1, 1, 0, 0, 1, 0, 0, 1, 0];
  const options = {
    distance: "cosine",
    width: 0.25,
    ridge: 1,
    selection: "none",
    features: 2,
  } as const;
  const outputs = [3, 1, 4, 1, 5];
  const weights = kernelWeights(masks, 2, "cosine", 0.25);
  const expected = localRegression(masks, weights, 2, options)(outputs, [0, 1]);
  assert.deepEqual(fitNear(masks, 2, options)(outputs, [0, 1]), expected);
});
