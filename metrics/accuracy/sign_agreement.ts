/**
 * Whether attributions have the right sign.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { required } from "../parts/required.ts";

/**
 * Share of the units with a non-zero exact attribution whose attribution has its sign; an
 * attribution of 0 counts one half.
 *
 * - Range: [0, 1], higher is better, chance 0.5.
 * - NaN: for methods whose attributions have no sign, and where every exact attribution is 0.
 * - Cost: asks the model nothing.
 * - Deviation: OpenXAI looks at the top k features only. Here every unit with an effect counts.
 *
 * @throws {TypeError} when the batch has no exact attributions.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { signAgreement } from "./sign_agreement.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[4, 0, 9]],
 *   exact: [[1, -2, 0]],
 * });
 * assert.deepEqual([...await signAgreement.score(subject, {}, context)], [0.75]);
 * ```
 */
export const signAgreement: Metric = {
  id: "sign_agreement",
  version: 1,
  summary:
    "Share of units whose attribution has the sign of the exact attribution.",
  references: [
    "Krishna, Han, Gu, Wu, Jabbari, Lakkaraju (2022), The disagreement problem in explainable machine learning: A practitioner's perspective, arXiv:2202.01602",
  ],
  defaults: {},
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["attributions"],
  score(subject, _options, context) {
    const { values } = required(
      "sign_agreement",
      "attributions",
      subject.batch.truth?.attributions,
    );
    return Promise.resolve(
      againstAttributions(subject, values, context, (scores, exact) => {
        let [agreed, count] = [0, 0];
        exact.forEach((value, unit) => {
          if (value === 0) return;
          count++;
          agreed += (1 + Math.sign(value) * Math.sign(scores[unit]!)) / 2;
        });
        return subject.signed ? agreed / count : NaN;
      }),
    );
  },
};
