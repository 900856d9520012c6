/**
 * The order of units that an explanation implies.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { unitScores } from "../../parts/unit_scores.ts";

/**
 * Priorities `[rows, units]`; the largest comes first.
 *
 * - A method with signs: its attributions, so that units that raise the output come first and units
 *   that lower it last.
 * - A method without signs: magnitudes.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { unitPriorities } from "./unit_priorities.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const parts = {
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[1, -2]],
 *   signed: false,
 * };
 * const { subject, context } = scene(parts);
 * assert.deepEqual([...unitPriorities(subject, context).data], [1, 2]);
 * ```
 */
export function unitPriorities(
  { batch, explanation, signed }: Pick<
    Subject,
    "batch" | "explanation" | "signed"
  >,
  context: Pick<Context, "units">,
): NdArray<Float64Array> {
  const scores = unitScores(explanation.attributions, batch.inputs, context);
  return signed ? scores : { ...scores, data: scores.data.map(Math.abs) };
}
