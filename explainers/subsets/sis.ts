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
   * Output from which on a row is sufficient. A probability in (0, 1] under both probability heads:
   * p − 1 is compared with `threshold` − 1. A raw score under the others: with one logit, log(p /
   * (1 − p)) asks for probability p.
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
 * Backward selection masks the unit whose loss leaves the highest output, until all are masked; the
 * units masked last, back to where the output was still sufficient, are a subset: sufficient, and
 * minimal along this path, not smallest of all. It stays masked, and the rest is searched again
 * while it is sufficient. `subsets`: per instance, in order of discovery, units in order of
 * importance (last masked first).
 *
 * Attributions are ranks, from the number of units (most important) to 1, inputs of no unit 0: the
 * first subset in its order, then the second, …, then the units of no subset, those that the last
 * selection masked last first. Their distances mean nothing. Where scores are equal the lowest unit
 * is masked first, as published. No rank follows from that among units that tied at every step at
 * which one of them went (inputs without effect, inputs at their baseline, twins): they share their
 * mean rank. Which of two stand-ins enters a subset does follow from it: it is part of the method,
 * so a task should shuffle its columns.
 *
 * Deviations: the published code returns one odd item where the masked input is sufficient; here
 * `subsets` is empty and a note says why. Then, and where the input itself is not sufficient,
 * attributions rank by one backward selection. Notes, per instance: `input_insufficient` and
 * `masked_sufficient` (0 or 1), `output_rest` (output without all subsets; below the threshold
 * unless `collection` stopped the search or the masked input is sufficient); per unit, of the first
 * selection: `backward_order` (units, first masked first), `backward_values` (output after each).
 * Throws `RangeError` when the head gives probabilities and `threshold` is none. Cost per instance:
 * 1 row, then m (m + 1) / 2 for a selection among m units, once at least and once per subset, and 1
 * after each subset.
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
  summary: "Disjoint sets of units that each suffice for the output.",
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
