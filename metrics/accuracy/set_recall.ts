/**
 * How many of the relevant units a method names.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { setHits } from "./parts/set_hits.ts";
import type { SubsetOptions } from "./parts/subsets_of.ts";

/**
 * Share of the relevant units that are in an explanation's subsets.
 *
 * The subsets' units are taken together; a unit is relevant where its relevance is above 0. In [0,
 * 1]. NaN without a relevant unit; 0 where the explanation names no unit. Naming every unit gives
 * 1: read it beside `set_precision`. Asks the model nothing.
 *
 * @throws {TypeError} when the explanation has no subsets or the batch no relevance.
 * @throws {RangeError} when a subset names a unit that does not exist, or relevance is not of the
 *   inputs' shape.
 *
 * @example
 * ```ts
 * import { setRecall } from "./set_recall.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1, 1, 1]),
 *   inputs: [[1, 1, 1]],
 *   attributions: [[1, 1, 1]],
 *   relevance: [[1, 0, 0]],
 *   subsets: [[[0, 2]]],
 * });
 * assert.deepEqual([...await setRecall.score(subject, { sets: 0 }, context)], [1]);
 * ```
 */
export const setRecall: Metric<SubsetOptions> = {
  id: "set_recall",
  version: 1,
  summary: "Share of the relevant units that are in an explanation's subsets.",
  references: [
    "Carter, Mueller, Jain, Gifford (2019), What made you do this? Understanding black-box decisions with sufficient input subsets, arXiv:1810.03805",
  ],
  defaults: { sets: 0 },
  limits: { sets: { min: 0, integer: true } },
  category: "accuracy",
  better: "higher",
  range: [0, 1],
  needs: ["relevance", "subsets"],
  score: (subject, options, context) =>
    setHits(
      "set_recall",
      subject,
      options,
      context,
      ({ relevant, both }) => both / relevant,
    ),
};
