/**
 * Batched gradient SIS: sufficient input subsets by gradient scores.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowSize } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import type { Masking } from "./parts/backward_selection.ts";
import { gradientOf } from "../parts/gradient_of.ts";
import { outputThreshold } from "../parts/output_threshold.ts";
import { sufficientSubsets } from "./parts/sufficient_subsets.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";

/** Options of {@linkcode batchedGradientSis}. */
export type BatchedGradientSisOptions = {
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
  /** Units masked after each gradient; subsets consist of complete steps. @default 1 */
  readonly perStep: number;
};

/**
 * Sufficient input subsets whose backward selection scores units by the gradient instead of
 * predicting every candidate (Carter, Jain, Mueller and Gifford, 2021).
 *
 * A step masks the `perStep` units with the highest g_u = Σ_{i in u} (x̄_i − x_i) ∂f/∂x_i at the
 * row as masked so far, x̄ the baseline: what f would gain from masking u if it were linear.
 *
 * - Subsets, attributions, ties and notes: those of `sis`. Subsets are minimal only up to steps and
 *   up to this approximation.
 * - Deviation: any baseline, not zero only.
 * - Deviation: ties go to the lowest unit and share a rank. The published code adds noise of 1e-12,
 *   which would order the gradients of a saturated output.
 * - Deviation: the search goes on to a complete collection; the paper stops at the first subset
 *   (`collection` = 1).
 * - Errors: `RangeError` when the model has no gradient, `perStep` exceeds the units, or the head
 *   gives probabilities and `threshold` is none.
 * - Cost per instance: 1 row; then ⌈m / perStep⌉ rows and as many differentiated for a selection
 *   among m units, once at least and once per subset; and 1 row after each subset.
 *
 * @example
 * ```ts
 * import { batchedGradientSis } from "./batched_gradient_sis.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { ...batchedGradientSis.defaults, threshold: 4 };
 * const explain = await batchedGradientSis.prepare(
 *   linearModel([1, 1, 1]),
 *   options,
 *   toyContext(3),
 * );
 * assert.deepEqual((await explain(toyBatch([[5, 1, 3]]))).subsets, [[
 *   new Int32Array([0]),
 *   new Int32Array([2, 1]),
 * ]]);
 * ```
 */
export const batchedGradientSis: Explainer<BatchedGradientSisOptions> = {
  id: "batched_gradient_sis",
  version: 1,
  summary:
    "Sufficient input subsets by batched backward selection on gradient scores.",
  references: [
    "Carter, Jain, Mueller and Gifford, 2021, Overinterpretation reveals image classification model pathologies, arXiv:2003.08907",
    "Carter, Mueller, Jain and Gifford, 2019, What made you do this? Understanding black-box decisions with sufficient input subsets, arXiv:1810.03805",
  ],
  defaults: { threshold: 0.9, collection: 0, perStep: 1 },
  limits: {
    threshold: { min: -1e9, max: 1e9 },
    collection: { min: 0, integer: true },
    perStep: { min: 1, integer: true },
  },
  needs: ["gradient"],
  signed: false,
  stochastic: false,
  claims: [],
  refuses(_model, { perStep }, { units }) {
    const count = unitCount(units);
    return perStep > count
      ? `masks ${perStep} units a step, and there are ${count}`
      : undefined;
  },
  prepare(
    model,
    { threshold, collection, perStep },
    { baseline, units },
  ) {
    const gradient = gradientOf(model);
    if (perStep > unitCount(units)) {
      throw new RangeError(
        `Cannot mask units: perStep must be at most ${
          unitCount(units)
        }, current value is ${perStep}`,
      );
    }
    const masking: Masking = {
      units,
      baseline,
      perStep,
      async scores(rows, targets, row, unit) {
        const size = rowSize(rows);
        const gradients = await gradient(rows, targets);
        return Float64Array.from(unit, (u, candidate) => {
          const offset = row[candidate]! * size;
          let gain = 0;
          for (let i = units.offsets[u]!; i < units.offsets[u + 1]!; i++) {
            const at = units.positions[i]!;
            gain += (baseline[at]! - rows.data[offset + at]!) *
              gradients.data[offset + at]!;
          }
          return gain;
        });
      },
      outputs: (inputs, targets) => targetOutputs(model, { inputs, targets }),
    };
    const search = { threshold: outputThreshold(model, threshold), collection };
    return async (batch) => {
      return await sufficientSubsets(model, batch, masking, search);
    };
  },
};
