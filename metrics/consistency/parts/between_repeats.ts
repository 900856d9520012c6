/**
 * An explanation compared with its repeats under other seeds.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { againstAttributions } from "../../parts/against_attributions.ts";
import { required } from "../../parts/required.ts";

/**
 * Mean of `agreement` between an instance's unit scores and those of each repeat.
 *
 * - NaN: where one agreement is NaN. An undefined agreement is not left out of the mean.
 *
 * @throws {TypeError} when there are no repeats.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { betweenRepeats } from "./between_repeats.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 *   repeats: [[[3]], [[5]]],
 * });
 * const products = await betweenRepeats(
 *   "custom",
 *   subject,
 *   context,
 *   ([a], [b]) => a! * b!,
 * );
 * assert.deepEqual([...products], [8]);
 * ```
 */
export function betweenRepeats(
  metric: string,
  subject: Pick<Subject, "batch" | "explanation" | "repeats">,
  context: Context,
  agreement: (scores: Float64Array, otherScores: Float64Array) => number,
): Promise<Float64Array> {
  const { batch, repeats } = subject;
  required(metric, "repeats", repeats[0]);
  const agreements = repeats.map(({ attributions }) =>
    againstAttributions(subject, attributions, context, agreement)
  );
  return Promise.resolve(
    Float64Array.from(
      batch.instances,
      (_, i) =>
        agreements.reduce((sum, values) => sum + values[i]!, 0) /
        agreements.length,
    ),
  );
}
