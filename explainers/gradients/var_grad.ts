/**
 * VarGrad.
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
 * Population variance of ∇f(x + ε) over ε ~ N(0, (noise · range)²) (Adebayo et al., 2018).
 *
 * It shows where the gradient changes around the instance, not where it is large: it is 0 for every
 * linear model.
 *
 * - In squared units of the output per unit of the input; added up over a unit's members.
 * - Deviations and errors: those of `smooth_grad`; the range is each input's own.
 * - Cost: `samples` differentiated rows per instance.
 *
 * @example
 * ```ts
 * import { varGrad } from "./var_grad.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await varGrad.prepare(linearModel([2, -3]), varGrad.defaults, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [0, 0]);
 * ```
 */
export const varGrad: Explainer<NoisyGradientsOptions> = {
  id: "var_grad",
  version: 1,
  summary: "Variance of the gradient over noisy copies of the instance.",
  references: [
    "Adebayo, Gilmer, Goodfellow and Kim, 2018, Local explanation methods for deep neural networks lack sensitivity to parameter values, arXiv:1810.03307",
  ],
  defaults: noisyGradientsDefaults,
  // A single copy does not vary.
  limits: {
    ...noisyGradientsLimits,
    samples: { min: 2, max: 2 ** 24, integer: true },
  },
  needs: ["gradient"],
  signed: false,
  stochastic: true,
  claims: ["dummy"],
  prepare: (model, options, context) =>
    noisyGradients(model, options, context, (_mean, variance) => variance),
};
