/**
 * An explanation compared with other attributions, instance by instance.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Subject } from "../../core/contracts/metric.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { scorePairs } from "./score_pairs.ts";
import { unitScores } from "./unit_scores.ts";

/**
 * `score` of each instance's unit scores and those of `other` attributions.
 *
 * - NaN where an attribution of either is NaN.
 * - Asks the model nothing.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { againstAttributions } from "./against_attributions.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 * });
 * const other = { shape: [1, 1], data: Float64Array.of(5) };
 * const scores = againstAttributions(subject, other, context, ([a], [b]) => b! - a!);
 * assert.deepEqual([...scores], [3]);
 * ```
 */
export function againstAttributions(
  { batch, explanation }: Pick<Subject, "batch" | "explanation">,
  other: NdArray,
  context: Pick<Context, "units">,
  score: (scores: Float64Array, otherScores: Float64Array) => number,
): Float64Array {
  return scorePairs(
    unitScores(explanation.attributions, batch.inputs, context),
    unitScores(other, batch.inputs, context),
    score,
  );
}
