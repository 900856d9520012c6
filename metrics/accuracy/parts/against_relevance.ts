/**
 * Attribution magnitudes compared with known relevance.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { required } from "../../parts/required.ts";
import { scorePairs } from "../../parts/score_pairs.ts";
import { unitRelevance } from "./unit_relevance.ts";
import { unitScores } from "../../parts/unit_scores.ts";

/**
 * `score` of each instance's attribution magnitudes and relevances, both per unit.
 *
 * - NaN: where either holds NaN.
 * - Cost: asks the model nothing.
 *
 * @throws {TypeError} when the batch has no relevance.
 * @throws {RangeError} when attributions or relevance are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { againstRelevance } from "./against_relevance.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[-2]],
 *   relevance: [[3]],
 * });
 * const scores = await againstRelevance(
 *   "custom",
 *   subject,
 *   context,
 *   ([a], [r]) => a! * r!,
 * );
 * assert.deepEqual([...scores], [6]);
 * ```
 */
export function againstRelevance(
  metric: string,
  { batch, explanation }: Pick<Subject, "batch" | "explanation">,
  context: Context,
  score: (magnitudes: Float64Array, relevance: Float64Array) => number,
): Promise<Float64Array> {
  const relevance = required(metric, "relevance", batch.truth?.relevance);
  return Promise.resolve(scorePairs(
    unitScores(explanation.attributions, batch.inputs, context),
    unitRelevance(relevance, batch.inputs, context),
    (scores, graded) => score(scores.map(Math.abs), graded),
  ));
}
