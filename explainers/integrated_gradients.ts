/**
 * Integrated gradients.
 *
 * @module
 */
import type { Explainer } from "../core/contracts.ts";
import { gaussLegendre } from "../core/gauss_legendre.ts";
import { rowAt, rowSize, rowsOf } from "../core/nd_array.ts";
import { checkBatch } from "./parts/check_batch.ts";
import { gradientOf } from "./parts/gradient_of.ts";
import { pathGradients } from "./parts/path_gradients.ts";
import { poolUnits } from "./parts/pool_units.ts";
import { targetOutputs } from "../core/target_outputs.ts";

/** A change of output below this counts as this much when the gap is judged, in output units. */
const LEAST_CHANGE = 0.01;

/** Options of {@linkcode integratedGradients}. */
export type IntegratedGradientsOptions = {
  /** Quadrature nodes that every instance starts with. @default 16 */
  readonly steps: number;
  /** Most nodes; the last pass uses exactly this many where doubling would pass it. @default 1024 */
  readonly maxSteps: number;
  /** Completeness gap at which an instance is done, as a share of its change of output (which counts as at least 0.01). @default 0.01 */
  readonly tolerance: number;
};

/**
 * (x − x') ⊙ ∫₀¹ ∇f(x' + α (x − x')) dα with x' the task's baseline, added up over a unit's members, signed, in units of the output (Sundararajan, Taly and Yan, 2017).
 *
 * Gauss–Legendre nodes, doubled for each instance on its own until |Σφ − (f(x) − f(x'))| is within tolerance: a fixed grid steps over a narrow rise and answers zeros.
 * Where `maxSteps` is reached first the answer stands and its gap shows it. Notes, per instance: `gap` in output units, `steps` of the last pass.
 * Throws `RangeError` when the model has no gradient or `maxSteps` is below `steps`.
 * Deviation: the paper uses a Riemann sum of a chosen length. Cost per instance: 1 predicted row, fewer than 2 · `maxSteps` differentiated ones; the baseline once.
 *
 * @example
 * ```ts
 * import { integratedGradients } from "./integrated_gradients.ts";
 * import { multilinearModel } from "../core/toys/multilinear_model.ts";
 * import { toyBatch } from "../core/toys/toy_batch.ts";
 * import { toyContext } from "../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { prepare, defaults } = integratedGradients;
 * const explain = await prepare(multilinearModel(2, [[1, [0, 1]]]), { ...defaults, steps: 1 }, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[2, 3]]))).attributions.data], [3, 3]);
 * ```
 */
export const integratedGradients: Explainer<IntegratedGradientsOptions> = {
  id: "integrated_gradients",
  version: 1,
  summary: "Gradient averaged on the line from the baseline, times the way.",
  references: [
    "Sundararajan, Taly and Yan, 2017, Axiomatic attribution for deep networks, arXiv:1703.01365",
  ],
  defaults: { steps: 16, maxSteps: 1024, tolerance: 0.01 },
  limits: {
    steps: { min: 1, max: 8192, integer: true },
    maxSteps: { min: 1, max: 8192, integer: true },
    tolerance: { min: 0, max: 1 },
  },
  needs: ["gradient"],
  signed: true,
  stochastic: false,
  claims: ["completeness", "dummy", "symmetry", "linearity", "relabelling"],
  async prepare(
    model,
    { steps: first, maxSteps, tolerance },
    { baseline, units },
  ) {
    const gradient = gradientOf(model);
    if (maxSteps < first) {
      throw new RangeError(
        `Cannot double steps: maxSteps must be at least steps = ${first}, current value is ${maxSteps}`,
      );
    }
    const origin = await model.predict({
      shape: [1, ...model.inputShape],
      data: baseline,
    });
    return async (batch) => {
      checkBatch(model, batch);
      const { inputs, targets } = batch;
      const rows = rowsOf(inputs);
      const size = rowSize(inputs);
      const outputs = await targetOutputs(model, batch);
      const baseValues = Float64Array.from(targets, (t) => origin.data[t]!);
      const data = new Float64Array(rows * size);
      const gap = new Float64Array(rows);
      const steps = new Float64Array(rows);
      let open = Array.from({ length: rows }, (_, i) => i);
      for (
        let count = first;
        open.length > 0;
        count = Math.min(2 * count, maxSteps)
      ) {
        const rule = gaussLegendre(count);
        const means = await pathGradients(
          gradient,
          batch,
          baseline,
          open,
          rule,
        );
        open = open.filter((instance, k) => {
          const input = rowAt(inputs, instance);
          let sum = 0;
          for (let j = 0; j < size; j++) {
            const way = input[j]! - baseline[j]!;
            sum += data[instance * size + j] = way * means[k * size + j]!;
          }
          const change = outputs[instance]! - baseValues[instance]!;
          gap[instance] = Math.abs(sum - change);
          steps[instance] = count;
          const allowed = tolerance * Math.max(Math.abs(change), LEAST_CHANGE);
          return count < maxSteps && !(gap[instance]! <= allowed);
        });
      }
      return {
        attributions: poolUnits(
          { shape: inputs.shape, data },
          units,
          (a, b) => a + b,
        ),
        baseValues,
        notes: {
          gap: { shape: [rows], data: gap },
          steps: { shape: [rows], data: steps },
        },
      };
    };
  },
};
