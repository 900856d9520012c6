/**
 * Relevant units in an explanation's subsets.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { required } from "../../parts/required.ts";
import { type SubsetOptions, subsetsOf } from "./subsets_of.ts";
import { unitRelevance } from "./unit_relevance.ts";

/** Counts of one instance. */
export interface SetHits {
  /** Units in the subsets. */
  readonly named: number;
  /** Units with relevance above 0. */
  readonly relevant: number;
  /** Units that are both. */
  readonly both: number;
}

/**
 * `score` of each instance's counts, over the units of its first subsets together.
 *
 * - NaN: where relevance holds NaN.
 *
 * @throws {TypeError} when there are no subsets or the batch has no relevance.
 * @throws {RangeError} when a subset names a unit that does not exist, or relevance is not of the
 *   inputs' shape.
 *
 * @example
 * ```ts
 * import { setHits } from "./set_hits.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[1, 1, 1]],
 *   relevance: [[1, 0, 1]],
 *   subsets: [[[1, 0]]],
 * });
 * const counts = await setHits(
 *   "custom",
 *   subject,
 *   { sets: 0 },
 *   context,
 *   ({ named, relevant, both }) => 100 * named + 10 * relevant + both,
 * );
 * assert.deepEqual([...counts], [221]);
 * ```
 */
export function setHits(
  metric: string,
  subject: Pick<Subject, "batch" | "explanation">,
  options: SubsetOptions,
  context: Context,
  score: (hits: SetHits) => number,
): Promise<Float64Array> {
  const { batch } = subject;
  const truth = required(metric, "relevance", batch.truth?.relevance);
  const subsets = subsetsOf(metric, subject, options, context);
  const relevance = unitRelevance(truth, batch.inputs, context);
  return Promise.resolve(Float64Array.from(subsets, (rowSubsets, i) => {
    const grades = rowAt(relevance, i);
    if (grades.some(Number.isNaN)) return NaN;
    const units = [...new Set(rowSubsets.flatMap((set) => [...set]))];
    return score({
      named: units.length,
      relevant: grades.filter((grade) => grade > 0).length,
      both: units.filter((unit) => grades[unit]! > 0).length,
    });
  }));
}
