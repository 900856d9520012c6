/**
 * Whether explanations change with the output explained.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { magnitudeCorrelation } from "./parts/magnitude_correlation.ts";
import { required } from "../parts/required.ts";

/**
 * |Spearman correlation| of the attribution magnitudes for an instance's target and for another
 * output.
 *
 * - Range: [0, 1], lower is better. An explanation that is the same for every output explains none
 *   of them.
 * - A perfect method does not reach 0, since outputs share what they see. Chance for few units is
 *   about √(2/(π · units)).
 * - The other output is uniform, from `context.rng("random_logit", instance)`. The explainer's
 *   draws are those of the instance.
 * - NaN: where an explanation is constant, and for two outputs of a probability, which mirror each
 *   other.
 * - Cost: explaining once.
 * - Deviation: the paper compares by structural similarity of images. Correlation serves all
 *   inputs. Quantus takes the structural similarity of images flattened to one line.
 *
 * Sixt, Granz, Landgraf (2020).
 *
 * @throws {TypeError} when the model has one output.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { randomLogit } from "./random_logit.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: { ...linearModel([3, 2, 1]), outputs: 2 },
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 2, 1]],
 *   explain: ({ targets }) => [targets[0] === 1 ? [1, 3, 2] : [3, 2, 1]],
 * });
 * assert.deepEqual([...await randomLogit.score(subject, {}, context)], [0.5]);
 * ```
 */
export const randomLogit: Metric = {
  id: "random_logit",
  version: 1,
  summary:
    "Absolute rank correlation of attribution magnitudes for the target and for another output.",
  references: [
    "Sixt, Granz, Landgraf (2020), When explanations lie: Why many modified BP attributions fail, arXiv:1912.09818",
  ],
  defaults: {},
  category: "randomisation",
  better: "lower",
  range: [0, 1],
  needs: ["several_outputs"],
  async score(subject, _options, context) {
    const { batch, explain } = subject;
    const { outputs, head } = subject.model;
    required("random_logit", "several_outputs", outputs > 1 || undefined);
    if (outputs === 2 && head.endsWith("probability")) {
      return new Float64Array(batch.targets.length).fill(NaN);
    }
    const targets = batch.targets.map((target, row) => {
      const random = context.rng("random_logit", batch.instances[row]!);
      return (target + 1 + random.integer(outputs - 1)) % outputs;
    });
    const { attributions } = await explain({ ...batch, targets });
    return againstAttributions(
      subject,
      attributions,
      context,
      magnitudeCorrelation,
    );
  },
};
