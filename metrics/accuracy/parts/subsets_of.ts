/**
 * The subsets of an explanation.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { required } from "../../parts/required.ts";

/** Options of metrics that read subsets. */
export type SubsetOptions = {
  /**
   * Number of subsets that count, the method's first ones; 0 counts all.
   *
   * @default 0
   */
  readonly sets: number;
};

/**
 * The first `sets` subsets of each instance.
 *
 * @throws {TypeError} when the explanation has no subsets.
 * @throws {RangeError} when a subset names a unit that does not exist, or they are not those of the
 *   batch's instances.
 *
 * @example
 * ```ts
 * import { subsetsOf } from "./subsets_of.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[1, 1]],
 *   subsets: [[[1], [0]]],
 * });
 * assert.deepEqual(subsetsOf("custom", subject, { sets: 1 }, context), [[Int32Array.of(1)]]);
 * ```
 */
export function subsetsOf(
  metric: string,
  { batch, explanation }: Pick<Subject, "batch" | "explanation">,
  { sets }: SubsetOptions,
  context: Pick<Context, "units">,
): readonly (readonly Int32Array[])[] {
  const subsets = required(metric, "subsets", explanation.subsets);
  const units = unitCount(context.units);
  const invalid = subsets.flat().flatMap((set) => [...set])
    .find((unit) => unit < 0 || unit >= units);
  if (invalid !== undefined || subsets.length !== batch.targets.length) {
    throw new RangeError(
      `Cannot read subsets: expected units from 0 to ${
        units - 1
      } of ${batch.targets.length} instances, current value is ${
        invalid ?? subsets.length
      }`,
    );
  }
  return subsets.map((rowSubsets) =>
    rowSubsets.slice(0, sets || rowSubsets.length)
  );
}
