/**
 * Whether explanations become more complex when all weights are re-initialised.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { required } from "../parts/required.ts";

/** Options of {@linkcode efficientMprt}. */
export type EfficientMprtOptions = {
  /**
   * Bins of equal width between an explanation's smallest and largest attribution
   * magnitude.
   *
   * @default 100
   */
  readonly bins: number;
};

/**
 * Rise of an explanation's complexity from the model to a copy with all weights re-initialised,
 * relative to the former.
 *
 * - Complexity: the entropy of the histogram of attribution magnitudes. With few units per bin it
 *   says little: for images.
 * - Range: [−1, ∞), higher is better. An explanation of random weights should hold less structure.
 * - A method that returns noise for a trained model scores about 0, one that ignores the model
 *   exactly 0.
 * - The copy comes from `context.rng("efficient_mprt")` and is the same for all instances and
 *   explainers.
 * - NaN: where the explanation is constant.
 * - Cost: explaining once.
 * - Deviation: the paper's bins are of attributions with their sign.
 *
 * Hedström, Weber, Lapuschkin, Höhne (2024).
 *
 * @throws {TypeError} when the model's weights cannot be re-initialised.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { efficientMprt } from "./efficient_mprt.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const model = linearModel([5, 0, 5, 0]);
 * const { subject, context } = scene({
 *   model: {
 *     ...model,
 *     randomised: {
 *       layers: 1,
 *       within: (_layers, _random, use) => use(linearModel([1, 3, 2, 4])),
 *     },
 *   },
 *   inputs: [[1, 1, 1, 1]],
 *   attributions: [[5, 0, 5, 0]],
 *   explain: async (
 *     { inputs, targets },
 *     copy,
 *   ) => [[...(await copy.gradient!(inputs, targets)).data]],
 * });
 * const scores = await efficientMprt.score(
 *   subject,
 *   efficientMprt.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1]); // from 1 bit to 2
 * ```
 */
export const efficientMprt: Metric<EfficientMprtOptions> = {
  id: "efficient_mprt",
  version: 1,
  summary:
    "Relative rise of the attributions' entropy when all weights of the model are re-initialised.",
  references: [
    "Hedström, Weber, Lapuschkin, Höhne (2024), Sanity checks revisited: An exploration to repair the model parameter randomisation test, arXiv:2401.06465",
  ],
  defaults: { bins: 100 },
  limits: { bins: { min: 2, max: 1e6, integer: true } },
  category: "randomisation",
  better: "higher",
  range: [-1, Infinity],
  needs: ["randomised"],
  async score(subject, { bins }, context) {
    const { model, batch, explain } = subject;
    const { layers, within } = required(
      "efficient_mprt",
      "randomised",
      model.randomised,
    );
    const { attributions } = await within(
      layers,
      context.rng("efficient_mprt"),
      (copy) => explain(batch, copy),
    );
    return againstAttributions(
      subject,
      attributions,
      context,
      (scores, other) => {
        const before = entropy(scores, bins);
        return before === 0 ? NaN : (entropy(other, bins) - before) / before;
      },
    );
  },
};

/** In bits; 0 of equal values. */
function entropy(scores: Float64Array, bins: number): number {
  const magnitudes = scores.map(Math.abs);
  const [low, high] = magnitudes.reduce(
    ([low, high], a) => [Math.min(low!, a), Math.max(high!, a)],
    [Infinity, -Infinity],
  );
  const counts = new Float64Array(bins);
  for (const a of magnitudes) {
    const place = high === low ? 0 : (a - low!) / (high! - low!);
    counts[Math.min(bins - 1, Math.floor(place * bins))]!++;
  }
  return counts.reduce((sum, count) => {
    const p = count / magnitudes.length;
    return p === 0 ? sum : sum - p * Math.log2(p);
  }, 0);
}
