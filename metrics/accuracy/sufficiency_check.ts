/**
 * Whether an explanation's sufficient subsets are sufficient.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import {
  outputShares,
  type SufficiencyOptions,
  sufficiencyOptions,
} from "./parts/output_shares.ts";
import { subsetsOf } from "./parts/subsets_of.ts";

/**
 * Share of an instance's subsets that preserve enough of the output when every other unit is
 * replaced.
 *
 * - Enough: at least `share` of f(x) − f(everything replaced), averaged over the policy's draws. A
 *   subset that exceeds f(x) is sufficient.
 * - The check is the same for all methods and heads, whatever threshold a method used. With the
 *   defaults, a subset of a binary classifier whose baseline is undecided must reach half of the
 *   way from there.
 * - Range: [0, 1], higher is better. The set of all units passes: read it with `minimality_check`.
 * - NaN: where the explanation has no subset, or replacing everything leaves the output.
 * - Cost: draws rows per subset and 2 · draws rows per instance. A policy without random values has
 *   one draw.
 *
 * @throws {TypeError} when the explanation has no subsets.
 * @throws {RangeError} when a subset names a unit that does not exist.
 *
 * @example
 * ```ts
 * import { sufficiencyCheck } from "./sufficiency_check.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 1, 1]],
 *   subsets: [[[0], [1, 2]]],
 * });
 * const scores = await sufficiencyCheck.score(subject, sufficiencyCheck.defaults, context);
 * assert.deepEqual([...scores], [0.5]); // 3/5 and 2/5
 * ```
 */
export const sufficiencyCheck: Metric<SufficiencyOptions> = {
  id: "sufficiency_check",
  version: 1,
  summary:
    "Share of the subsets that preserve the output when every other unit is replaced.",
  references: [
    "Carter, Mueller, Jain, Gifford (2019), What made you do this? Understanding black-box decisions with sufficient input subsets, arXiv:1810.03805",
  ],
  ...sufficiencyOptions,
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["subsets"],
  async score(subject, options, context) {
    const subsets = subsetsOf("sufficiency_check", subject, options, context);
    const sets = subsets.flatMap((rowSubsets, row) =>
      rowSubsets.map((units) => ({ row, units }))
    );
    const shares = await outputShares(subject, options, context, sets);
    const sufficient = new Float64Array(subsets.length);
    sets.forEach(({ row }, i) => {
      sufficient[row]! += Number.isNaN(shares[i])
        ? NaN
        : Number(shares[i]! >= options.share);
    });
    return sufficient.map((count, row) => count / subsets[row]!.length);
  },
};
