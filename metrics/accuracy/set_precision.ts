/**
 * Precision of the units in an explanation's subsets.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { setHits } from "./parts/set_hits.ts";
import type { SubsetOptions } from "./parts/subsets_of.ts";

/**
 * Share of the units in an explanation's subsets that are relevant.
 *
 * - The units of all subsets count together, each once. A unit is relevant where its relevance is
 *   above 0.
 * - Range: [0, 1], higher is better. A single relevant unit gives 1: read it with `set_recall`.
 * - NaN: where the subsets have no unit.
 * - Cost: asks the model nothing.
 *
 * @throws {TypeError} when the explanation has no subsets or the batch no relevance.
 * @throws {RangeError} when a subset names a unit that does not exist, or relevance is not of the
 *   inputs' shape.
 *
 * @example
 * ```ts
 * import { setPrecision } from "./set_precision.ts";
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
 * assert.deepEqual([...await setPrecision.score(subject, { sets: 0 }, context)], [0.5]);
 * ```
 */
export const setPrecision: Metric<SubsetOptions> = {
  id: "set_precision",
  version: 1,
  summary: "Share of the units in an explanation's subsets that are relevant.",
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
      "set_precision",
      subject,
      options,
      context,
      ({ named, both }) => both / named,
    ),
};
