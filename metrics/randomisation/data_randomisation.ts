/**
 * Whether explanations change with the labels that the network learned.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { magnitudeCorrelation } from "./parts/magnitude_correlation.ts";
import { required } from "../parts/required.ts";

/**
 * |Spearman correlation| of attribution magnitudes in the network and in one trained in the same
 * way on permuted labels.
 *
 * - Range: [0, 1], lower is better. An explanation that stays the same where there was nothing to
 *   learn does not show what was learned.
 * - Both explanations are of the same output of the same instance, with the same draws of the
 *   explainer.
 * - A perfect method does not reach 0, since both networks see the same inputs. Chance for few
 *   units is about √(2/(π · units)).
 * - A good score only says that an explanation depends on the labels.
 * - NaN: where an explanation is constant.
 * - Cost: explaining once.
 * - Deviation: the paper compares by rank correlation of attributions, of their magnitudes, and by
 *   structural similarity of images. Magnitudes serve all inputs.
 *
 * Adebayo et al. (2018), section 4.2. Quantus, Captum and OpenXAI have no such test, since it needs
 * a second network from the task.
 *
 * @throws {TypeError} when the model does not come with a network trained on permuted labels.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { dataRandomisation } from "./data_randomisation.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const model = linearModel([3, 2, 1]);
 * const { subject, context } = scene({
 *   model: {
 *     ...model,
 *     labelRandomised: { within: (use) => use(linearModel([1, 3, 2])) },
 *   },
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 2, 1]],
 *   explain: async (
 *     { inputs, targets },
 *     twin,
 *   ) => [[...(await twin.gradient!(inputs, targets)).data]],
 * });
 * assert.deepEqual([...await dataRandomisation.score(subject, {}, context)], [
 *   0.5,
 * ]); // 3 2 1 against 1 3 2
 * ```
 */
export const dataRandomisation: Metric = {
  id: "data_randomisation",
  version: 1,
  summary:
    "Absolute rank correlation of attribution magnitudes with those of a model trained on permuted labels.",
  references: [
    "Adebayo, Gilmer, Muelly, Goodfellow, Hardt, Kim (2018), Sanity checks for saliency maps, arXiv:1810.03292",
  ],
  defaults: {},
  category: "randomisation",
  better: "lower",
  range: [0, 1],
  needs: ["label_randomised"],
  async score(subject, _options, context) {
    const { model, batch, explain } = subject;
    const { within } = required(
      "data_randomisation",
      "label_randomised",
      model.labelRandomised,
    );
    const { attributions } = await within((network) => explain(batch, network));
    return againstAttributions(
      subject,
      attributions,
      context,
      magnitudeCorrelation,
    ).map((value) => Math.min(1, value));
  },
};
