/**
 * SmoothGrad.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import {
  noisyGradients,
  noisyGradientsDefaults,
  noisyGradientsLimits,
  type NoisyGradientsOptions,
} from "./parts/noisy_gradients.ts";

/**
 * Mean of ∇f(x + ε) over ε ~ N(0, (noise · range)²) (Smilkov et al., 2017).
 *
 * - Signed, in units of the output per unit of the input; added up over a unit's members.
 * - Each instance has its own noise.
 * - A probability head saturates; the paper differentiates the score before it.
 * - Deviation: the range is each input's own, since inputs need not share a scale; the paper takes
 *   that of the complete image.
 * - Deviation: values that noise carries out of the box are kept.
 * - Errors: `RangeError` when the model has no gradient.
 * - Cost: `samples` differentiated rows per instance.
 *
 * @example
 * ```ts
 * import { smoothGrad } from "./smooth_grad.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await smoothGrad.prepare(
 *   linearModel([2, -3]),
 *   smoothGrad.defaults,
 *   toyContext(2),
 * );
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [
 *   2,
 *   -3,
 * ]);
 * ```
 */
export const smoothGrad: Explainer<NoisyGradientsOptions> = {
  id: "smooth_grad",
  version: 1,
  summary: "Mean gradient over noisy copies of the instance.",
  references: [
    "Smilkov, Thorat, Kim, Viégas and Wattenberg, 2017, SmoothGrad: removing noise by adding noise, arXiv:1706.03825",
  ],
  defaults: noisyGradientsDefaults,
  limits: noisyGradientsLimits,
  needs: ["gradient"],
  signed: true,
  stochastic: true,
  claims: ["dummy", "linearity"],
  prepare: (model, options, context) =>
    noisyGradients(model, options, context, (mean) => mean),
};
