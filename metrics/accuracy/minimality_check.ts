/**
 * Whether a sufficient subset needs every one of its units.
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
 * Share of the units in an instance's sufficient subsets without which their subset is not
 * sufficient.
 *
 * - Sufficient: as `sufficiency_check` decides with the same options. Other subsets are left out,
 *   since nothing is needed in them.
 * - Range: [0, 1], higher is better. 1 means that no subset can lose a single unit. A subset from
 *   one path of removals, as SIS takes, need not reach 1.
 * - NaN: where no subset is sufficient.
 * - Cost: draws rows per subset, draws rows per unit of a sufficient one, and 4 · draws rows per
 *   instance. A policy without random values has one draw.
 *
 * @throws {TypeError} when the explanation has no subsets.
 * @throws {RangeError} when a subset names a unit that does not exist.
 *
 * @example
 * ```ts
 * import { minimalityCheck } from "./minimality_check.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[3, 1, 1]],
 *   subsets: [[[0, 1]]],
 * });
 * const scores = await minimalityCheck.score(subject, minimalityCheck.defaults, context);
 * assert.deepEqual([...scores], [0.5]); // 3/5 suffices without the second
 * ```
 */
export const minimalityCheck: Metric<SufficiencyOptions> = {
  id: "minimality_check",
  version: 1,
  summary:
    "Share of the units in sufficient subsets without which their subset is not sufficient.",
  references: [
    "Carter, Mueller, Jain, Gifford (2019), What made you do this? Understanding black-box decisions with sufficient input subsets, arXiv:1810.03805",
  ],
  ...sufficiencyOptions,
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["subsets"],
  async score(subject, options, context) {
    const subsets = subsetsOf("minimality_check", subject, options, context);
    const sets = subsets.flatMap((rowSubsets, row) =>
      rowSubsets.map((units) => ({ row, units }))
    );
    const shares = await outputShares(subject, options, context, sets);
    const reduced = sets.filter((_, i) => shares[i]! >= options.share)
      .flatMap(({ row, units }) =>
        Array.from(units, (unit) => ({
          row,
          units: units.filter((other) => other !== unit),
        }))
      );
    const reducedShares = await outputShares(
      subject,
      options,
      context,
      reduced,
    );
    const needed = new Float64Array(subsets.length);
    const units = new Float64Array(subsets.length);
    reduced.forEach(({ row }, i) => {
      units[row]!++;
      if (reducedShares[i]! < options.share) needed[row]!++;
    });
    return needed.map((count, row) => count / units[row]!);
  },
};
