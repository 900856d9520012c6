/**
 * Whether explanations change with the model's weights.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { magnitudeCorrelation } from "./parts/magnitude_correlation.ts";
import { required } from "../parts/required.ts";

/**
 * Mean |Spearman correlation| of attribution magnitudes before and after weights are
 * re-initialised, over copies with the last 1, 2, … all layers re-initialised.
 *
 * - Range: [0, 1], lower is better. An explanation that does not depend on the weights does not
 *   explain them.
 * - Chance is above 0 for few units: about √(2/(π · units)).
 * - Copies come from `context.rng("mprt")` and are the same for all instances and explainers. A
 *   layer has the same new weights in every copy (cascading).
 * - A good score only says that an explanation depends on the model.
 * - NaN: where an explanation is constant, in any copy.
 * - Cost: explaining once per layer with weights.
 * - Deviation: Quantus takes the mean of signed correlations of signed attributions, so a reversed
 *   ranking scores better than an unrelated one. Its average over layers counts the unchanged model
 *   as one, with correlation 1.
 *
 * Adebayo et al. (2018).
 *
 * @throws {TypeError} when the model's weights cannot be re-initialised.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { mprt } from "./mprt.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const model = linearModel([3, 2, 1]);
 * const { subject, context } = scene({
 *   model: {
 *     ...model,
 *     randomised: {
 *       layers: 1,
 *       within: (_layers, _random, use) => use(linearModel([1, 3, 2])),
 *     },
 *   },
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 2, 1]],
 *   explain: async (
 *     { inputs, targets },
 *     copy,
 *   ) => [[...(await copy.gradient!(inputs, targets)).data]],
 * });
 * assert.deepEqual([...await mprt.score(subject, {}, context)], [0.5]); // 3 2 1 against 1 3 2
 * ```
 */
export const mprt: Metric = {
  id: "mprt",
  version: 1,
  summary:
    "Mean absolute rank correlation of attribution magnitudes before and after layers are re-initialised.",
  references: [
    "Adebayo, Gilmer, Muelly, Goodfellow, Hardt, Kim (2018), Sanity checks for saliency maps, arXiv:1810.03292",
  ],
  defaults: {},
  category: "randomisation",
  better: "lower",
  range: [0, 1],
  needs: ["randomised"],
  async score(subject, _options, context) {
    const { model, batch, explain } = subject;
    const { layers, within } = required("mprt", "randomised", model.randomised);
    const correlations = new Float64Array(batch.targets.length);
    for (let last = 1; last <= layers; last++) {
      const { attributions } = await within(
        last,
        context.rng("mprt"),
        (copy) => explain(batch, copy),
      );
      againstAttributions(subject, attributions, context, magnitudeCorrelation)
        .forEach((value, row) => correlations[row]! += value / layers);
    }
    return correlations.map((value) => Math.min(1, value));
  },
};
