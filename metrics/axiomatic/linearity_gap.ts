/**
 * Whether the explanation of a sum is the sum of explanations.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Model } from "../../core/contracts/model.ts";
import { pointNear } from "../../core/rows/point_near.ts";
import { addLinear } from "./parts/add_linear.ts";
import { refusesInside } from "./parts/refuses_inside.ts";
import { relativeDistance } from "../parts/relative_distance.ts";
import { scorePairs } from "../parts/score_pairs.ts";
import { unitScores } from "../parts/unit_scores.ts";

/** Options of {@linkcode linearityGap}. */
export type LinearityGapOptions = {
  /**
   * Points at which the spread of the outputs is measured; the added function gets the same spread.
   *
   * @default 32
   */
  readonly draws: number;
};

/**
 * Distance of φ(2f + g) from 2 φ(f) + φ(g), divided by the larger of the two norms: φ(f) is the
 * explanation scored, g a random linear function.
 *
 * - Range: [0, 2], lower is better. 0 is linear up to rounding.
 * - g's gradients are uniform, each divided by its input's range, and scaled so that every output
 *   of g varies over the box about as much as f's at `draws` uniform points. They come from
 *   `context.rng("linearity_gap", …)` and are the same for all instances and explainers.
 * - The factor 2 shows what is not proportional, g what does not add up.
 * - Methods that return magnitudes break the axiom by definition.
 * - The explainer's draws are those of the instance, so that an estimate that is linear in the
 *   outputs is linear exactly.
 * - One g of many: a gap is certain, no gap is not.
 * - Not for probabilities, which do not add up, nor for explainers that look inside the network.
 * - NaN: where both sides are all zeros.
 * - Cost: `draws` rows, and explaining twice per instance.
 *
 * Sundararajan, Taly, Yan (2017) state the axiom. Quantus, Captum and OpenXAI do not measure it.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { linearityGap } from "./linearity_gap.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([2]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 *   explain: async (
 *     { inputs, targets },
 *     model,
 *   ) => [[...(await model.gradient!(inputs, targets)).data]],
 * });
 * const [gap] = await linearityGap.score(subject, linearityGap.defaults, context);
 * assert.ok(gap! < 1e-12);
 * ```
 */
export const linearityGap: Metric<LinearityGapOptions> = {
  id: "linearity_gap",
  version: 1,
  summary:
    "Relative distance of the explanation of a sum of functions from the sum of their explanations.",
  references: [
    "Sundararajan, Taly, Yan (2017), Axiomatic attribution for deep networks, arXiv:1703.01365",
  ],
  defaults: { draws: 32 },
  limits: { draws: { min: 2, max: 10000, integer: true } },
  category: "axiomatic",
  better: "lower",
  range: [0, 2],
  needs: [],
  refuses: (model, options, context, explainer) =>
    model.head.endsWith("probability")
      ? "needs outputs that add up, which probabilities do not"
      : refusesInside(model, options, context, explainer),
  async score({ model, batch, explanation, explain }, { draws }, context) {
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    const gradients = await drawGradients(model, draws, context);
    const scoresOf = async (scale: number) => {
      const { attributions } = await explain(
        batch,
        addLinear(model, scale, gradients),
      );
      return unitScores(attributions, batch.inputs, context);
    };
    const [added, both] = [await scoresOf(0), await scoresOf(2)];
    const sum = scores.data.map((a, i) => 2 * a + added.data[i]!);
    return scorePairs({ ...scores, data: sum }, both, relativeDistance);
  },
};

/** Gradients of a random linear function for each output, flat `[outputs, inputs]`. */
async function drawGradients(
  { inputShape, outputs, predict }: Model,
  draws: number,
  { box, rng }: Context,
): Promise<Float64Array> {
  const size = box.lower.length;
  const data = new Float32Array(draws * size);
  for (let draw = 0; draw < draws; draw++) {
    const { uniform } = rng("linearity_gap", "places", draw);
    const places = Float64Array.from({ length: size }, uniform);
    const point = data.subarray(draw * size, (draw + 1) * size);
    pointNear(box.lower, 1, box, places, point);
  }
  const values = await predict({ shape: [draws, ...inputShape], data });
  const gradients = new Float64Array(outputs * size);
  for (let output = 0; output < outputs; output++) {
    const column = Float64Array.from(
      { length: draws },
      (_, draw) => values.data[draw * outputs + output]!,
    );
    const mean = column.reduce((a, b) => a + b) / draws;
    const variance = column.reduce((sum, y) => sum + (y - mean) ** 2, 0) /
      draws;
    const { uniform } = rng("linearity_gap", "slopes", output);
    // A slope in [−1, 1] per range has variance 1/3, its input one of 1/12.
    const scale = 6 * Math.sqrt(variance / size);
    for (let at = 0; at < size; at++) {
      const range = box.upper[at]! - box.lower[at]!;
      const direction = 2 * uniform() - 1;
      gradients[output * size + at] = range > 0 ? scale * direction / range : 0;
    }
  }
  return gradients;
}
