/**
 * Scores of removals of the most important units.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";
import type { Replacement } from "../../../core/rows/replacement.ts";
import { notedReplacement } from "../../parts/noted_replacement.ts";
import type { Removal } from "../../parts/replaced_rows.ts";
import type { CurveOptions } from "../../parts/replacement_curves.ts";
import { tiedOrders } from "../../parts/tied_orders.ts";
import { unitPositions } from "../../parts/unit_positions.ts";

/** How an instance is scored. */
export interface RemovalScoring {
  /**
   * Values that order the units, largest first, and the units; undefined where the instance is not
   * scored.
   */
  rank(
    row: number,
  ):
    | { readonly values: Float64Array; readonly units: Units }
    | undefined;
  /** The sets of units to replace for an order, whose first unit is the most important. */
  sets(order: Int32Array): readonly Int32Array[];
  /** A number for every removal in every draw, flat `[removals, draws]`. */
  ask(
    policy: Replacement,
    removals: readonly Removal[],
  ): Promise<Float64Array>;
  /** The score from the mean number of each set. */
  score(means: Float64Array, row: number): number;
}

/**
 * Mean score of each instance over the random orders of its ties.
 *
 * - Random orders come from `context.rng(id, instance)`.
 * - Notes: {@linkcode notedReplacement}.
 * - NaN: where `rank` returns nothing, or an order value is NaN.
 * - Cost: sets · draws rows per instance, with ties times `tieOrders`.
 *
 * @example
 * ```ts
 * import { removalScores } from "./removal_scores.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { replacement: "baseline", draws: 1, tieOrders: 8 };
 * const scores = await removalScores(
 *   "custom",
 *   { batch: toyBatch([[1, 1]]), note() {} },
 *   options,
 *   toyContext(2),
 *   {
 *     rank: () => ({ values: Float64Array.of(3, 1), units: singletonUnits(2) }),
 *     sets: (order) => [order.subarray(0, 1)],
 *     ask: (_policy, [removal]) =>
 *       Promise.resolve(Float64Array.from(removal!.positions)),
 *     score: (means) => means[0]!,
 *   },
 * );
 * assert.deepEqual([...scores], [0]); // the first input
 * ```
 */
export async function removalScores(
  id: string,
  subject: Pick<Subject, "batch" | "note">,
  options: CurveOptions,
  context: Context,
  { rank, sets, ask, score }: RemovalScoring,
): Promise<Float64Array> {
  const { batch } = subject;
  const { inputs, instances } = batch;
  const policy = notedReplacement(subject, options, context);
  const scores = new Float64Array(rowsOf(inputs)).fill(NaN);
  const values = rowSize(inputs) * options.tieOrders;
  for (const [first, last] of chunks(scores.length, values)) {
    const groups: { row: number; share: number; from: number; to: number }[] =
      [];
    const removals: Removal[] = [];
    for (let row = first; row < last; row++) {
      const ranked = rank(row);
      if (!ranked || ranked.values.some(Number.isNaN)) continue;
      const random = context.rng(id, instances[row]!);
      const orders = tiedOrders(ranked.values, options.tieOrders, random);
      for (const order of orders) {
        const from = removals.length;
        for (const set of sets(order)) {
          removals.push({ row, positions: unitPositions(ranked.units, set) });
        }
        const share = 1 / orders.length;
        groups.push({ row, share, from, to: removals.length });
      }
      scores[row] = 0;
    }
    if (removals.length === 0) continue;
    const numbers = await ask(policy, removals);
    const means = Float64Array.from(removals, (_, i) => {
      const byDraw = numbers.subarray(i * policy.draws, (i + 1) * policy.draws);
      return byDraw.reduce((a, b) => a + b) / policy.draws;
    });
    for (const { row, share, from, to } of groups) {
      scores[row]! += share * score(means.subarray(from, to), row);
    }
  }
  return scores;
}
