/**
 * Sufficient input subsets.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { ask } from "../../core/rows/query.ts";
import type { Masking } from "./parts/backward_selection.ts";
import { outputThreshold } from "../parts/output_threshold.ts";
import { sufficientSubsets } from "./parts/sufficient_subsets.ts";

/** Options of {@linkcode sis}. */
export type SisOptions = {
  /**
   * Output at or above which a row is sufficient.
   *
   * - Both probability heads: a probability in (0, 1]; p − 1 is compared with `threshold` − 1.
   * - Others: a raw score. With one logit, log(p / (1 − p)) stands for probability p.
   *
   * @default 0.9
   */
  readonly threshold: number;
  /** Most subsets per instance; 0 = as many as there are. @default 0 */
  readonly collection: number;
};

/**
 * Disjoint sets of units, each of which keeps the output at the threshold while all else is at the
 * baseline (Carter, Mueller, Jain and Gifford, 2019).
 *
 * Backward selection masks, one by one, the unit whose masking leaves the highest output, until all
 * are masked. The units masked last, back to where the output was still sufficient, are a subset:
 * sufficient, and minimal along this path, not smallest of all. The subset stays masked, and the
 * remaining units are searched again while they are sufficient.
 *
 * - `subsets`, per instance: in order of discovery, each with its units in order of importance
 *   (last masked first).
 * - Attributions are ranks, from the number of units (most important) to 1; inputs of no unit get
 *   0. The first subset comes first in its order, then the second, …, then the units of no subset,
 *   those that the last selection masked last first. Differences of ranks mean nothing.
 * - Ties: where scores are equal the lowest unit is masked first, as published. Units that tied at
 *   every step at which one of them was masked (inputs without effect, inputs at their baseline,
 *   twins) share their mean rank. Which of two interchangeable units enters a subset still depends
 *   on their positions: it is part of the method, so a task should shuffle its columns.
 * - Deviation: the published code returns one odd item where the masked input is sufficient. Here
 *   `subsets` is empty and a note says why.
 * - Where the masked input is sufficient, or the input itself is not, attributions rank by one
 *   backward selection.
 * - Notes, per instance: `input_insufficient` and `masked_sufficient` (0 or 1); `output_rest`, the
 *   output without all subsets, below the threshold unless `collection` stopped the search or the
 *   masked input is sufficient.
 * - Notes, per unit, of the first selection: `backward_order` (units, first masked first),
 *   `backward_values` (output after each).
 * - Errors: `RangeError` when the head gives probabilities and `threshold` is none.
 * - Cost per instance: 1 row; then m (m + 1) / 2 for a selection among m units, once at least and
 *   once per subset; and 1 after each subset.
 *
 * @example
 * ```ts
 * import { sis } from "./sis.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await sis.prepare(
 *   multilinearModel(3, [[1, [0, 2]]]),
 *   sis.defaults,
 *   toyContext(3),
 * );
 * const { subsets, attributions } = await explain(toyBatch([[1, 1, 1]]));
 * assert.deepEqual(subsets, [[new Int32Array([2, 0])]]);
 * assert.deepEqual([...attributions.data], [2.5, 1, 2.5]);
 * ```
 */
export const sis: Explainer<SisOptions> = {
  id: "sis",
  version: 1,
  summary:
    "Sufficient input subsets: disjoint sets of units that each keep the output at a threshold.",
  references: [
    "Carter, Mueller, Jain and Gifford, 2019, What made you do this? Understanding black-box decisions with sufficient input subsets, arXiv:1810.03805",
  ],
  defaults: { threshold: 0.9, collection: 0 },
  limits: {
    threshold: { min: -1e9, max: 1e9 },
    collection: { min: 0, integer: true },
  },
  needs: [],
  signed: false,
  stochastic: false,
  claims: [],
  prepare(model, { threshold, collection }, { baseline, units }) {
    const sources = { shape: [1, ...model.inputShape], data: baseline };
    const masking: Masking = {
      units,
      baseline,
      perStep: 1,
      scores: (rows, targets, row, unit) =>
        ask(model, {
          kind: "singles",
          rows,
          targets,
          sources,
          row,
          unit,
          source: new Int32Array(row.length),
          units,
        }),
    };
    const search = { threshold: outputThreshold(model, threshold), collection };
    return async (batch) => {
      return await sufficientSubsets(model, batch, masking, search);
    };
  },
};
