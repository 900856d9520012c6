/**
 * Share of the attribution mass on the object.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { localise, type SignOption, signOption } from "./parts/localise.ts";

/**
 * Share of the total attribution that lies on the object.
 *
 * - Range: [0, 1], higher is better. Chance is the object's share of the image.
 * - Attributions of either sign: {@linkcode SignOption}.
 * - NaN: where all attributions are 0, and where {@linkcode localise} says so.
 * - Cost: asks the model nothing.
 * - Deviation: the source pools channels by their positive sum or their norm. Quantus by default
 *   lets negative attributions lower both sums, which can leave [0, 1].
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { relevanceMassAccuracy } from "./relevance_mass_accuracy.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, -1]],
 *   mask: [[1, 0]],
 * });
 * assert.deepEqual([
 *   ...await relevanceMassAccuracy.score(subject, { sign: "magnitude" }, context),
 * ], [0.75]);
 * assert.deepEqual([
 *   ...await relevanceMassAccuracy.score(subject, { sign: "positive" }, context),
 * ], [1]);
 * ```
 */
export const relevanceMassAccuracy: Metric<SignOption> = {
  id: "relevance_mass_accuracy",
  version: 1,
  summary: "Share of the total attribution that lies on the object.",
  references: [
    "Arras, Osman, Samek (2022), CLEVR-XAI: a benchmark dataset for the ground truth evaluation of neural network explanations, arXiv:2003.07258",
  ],
  ...signOption,
  category: "localisation",
  better: "higher",
  range: [0, 1],
  needs: ["mask"],
  score: (subject, options) =>
    localise(
      "relevance_mass_accuracy",
      subject,
      options,
      ({ values, mask }) => {
        let [inside, outside] = [0, 0];
        for (const [pixel, value] of values.entries()) {
          if (mask[pixel]) inside += value;
          else outside += value;
        }
        return inside / (inside + outside);
      },
    ),
};
