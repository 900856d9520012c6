/**
 * Input × gradient.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { gradientOf } from "../parts/gradient_of.ts";
import { poolUnits } from "../parts/pool_units.ts";

/**
 * x ⊙ ∂f/∂x (Shrikumar et al., 2016).
 *
 * - Signed, in units of the output; added up over a unit's members.
 * - Completeness: adds up to the output only for models without bias that are linear along rays
 *   through 0.
 * - Cost: one differentiated row per instance.
 *
 * @example
 * ```ts
 * import { inputXGradient } from "./input_x_gradient.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await inputXGradient.prepare(linearModel([2, -3]), {}, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[1, 2]]))).attributions.data], [2, -6]);
 * ```
 */
export const inputXGradient: Explainer = {
  id: "input_x_gradient",
  version: 1,
  summary: "Input times gradient.",
  references: [
    "Shrikumar, Greenside, Shcherbina and Kundaje, 2016, Not just a black box, arXiv:1605.01713",
  ],
  defaults: {},
  needs: ["gradient"],
  signed: true,
  stochastic: false,
  claims: ["dummy", "symmetry", "linearity", "relabelling"],
  prepare(model, _options, { units }) {
    const gradient = gradientOf(model);
    return async (batch) => {
      const { shape, data } = batch.inputs;
      const gradients = await gradient(batch.inputs, batch.targets);
      const products = Float64Array.from(
        data,
        (x, i) => x * gradients.data[i]!,
      );
      return {
        attributions: poolUnits(
          { shape, data: products },
          units,
          (a, b) => a + b,
        ),
      };
    };
  },
};
