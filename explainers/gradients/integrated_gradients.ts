/**
 * Integrated gradients.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowsOf, takeRows } from "../../core/contracts/nd_array.ts";
import {
  doubledStepsDefaults,
  doubledStepsLimits,
  type DoubledStepsOptions,
} from "./parts/doubled_steps.ts";
import { meanPath } from "./parts/mean_path.ts";
import { poolUnits } from "../parts/pool_units.ts";

/** Options of {@linkcode integratedGradients}. */
export type IntegratedGradientsOptions = DoubledStepsOptions & {
  /**
   * Where lines start: at the task's baseline, or at rows of the background, whose attributions are
   * averaged.
   *
   * @default "baseline"
   */
  readonly baselines: "baseline" | "background";
  /**
   * Rows taken from the background, evenly spread over it from its first on; unused with the task's
   * baseline.
   *
   * @default 10
   */
  readonly count: number;
};

/**
 * (x − x') ⊙ ∫₀¹ ∇f(x' + α (x − x')) dα, the mean over baselines x' (Sundararajan, Taly and Yan,
 * 2017).
 *
 * The integral is taken at Gauss–Legendre nodes. Their number is doubled for each line separately
 * until |Σφ − (f(x) − f(x'))| is within tolerance: a fixed grid steps over a narrow rise and
 * returns zeros. Where `maxSteps` is reached first, the explanation stands and its gap shows the
 * error.
 *
 * - Signed, in units of the output; added up over a unit's members.
 * - Notes, per instance: `gap` in output units and `steps` of the last pass, each the largest over
 *   the baselines.
 * - Deviation: the paper uses a Riemann sum of a chosen length.
 * - Errors: `RangeError` when the model has no gradient, `maxSteps` is below `steps`, or the
 *   background has fewer than `count` rows.
 * - Cost per instance: 1 predicted row, fewer than 2 · `maxSteps` differentiated ones per baseline;
 *   the baselines once.
 *
 * @example
 * ```ts
 * import { integratedGradients } from "./integrated_gradients.ts";
 * import { multilinearModel } from "../../core/testing/multilinear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { prepare, defaults } = integratedGradients;
 * const explain = await prepare(multilinearModel(2, [[1, [0, 1]]]), {
 *   ...defaults,
 *   steps: 1,
 * }, toyContext(2));
 * assert.deepEqual([...(await explain(toyBatch([[2, 3]]))).attributions.data], [
 *   3,
 *   3,
 * ]);
 * ```
 */
export const integratedGradients: Explainer<IntegratedGradientsOptions> = {
  id: "integrated_gradients",
  version: 1,
  summary:
    "Mean gradient along the straight line from the baseline to the input, times their difference.",
  references: [
    "Sundararajan, Taly and Yan, 2017, Axiomatic attribution for deep networks, arXiv:1703.01365",
  ],
  defaults: { ...doubledStepsDefaults, baselines: "baseline", count: 10 },
  limits: {
    ...doubledStepsLimits,
    baselines: { choices: ["baseline", "background"] },
    count: { min: 1, max: 2 ** 24, integer: true },
  },
  needs: ["gradient"],
  signed: true,
  stochastic: false,
  claims: ["completeness", "dummy", "symmetry", "linearity", "relabelling"],
  async prepare(model, options, context) {
    const references = options.baselines === "background"
      ? spreadRows(context, options.count)
      : { shape: [1, ...model.inputShape], data: context.baseline };
    const integrate = await meanPath(model, options, references);
    return async (batch) => {
      const { shape } = batch.inputs;
      const { data, baseValues, gap, steps } = await integrate(batch);
      const perRow = [rowsOf(batch.inputs)];
      return {
        attributions: poolUnits(
          { shape, data },
          context.units,
          (a, b) => a + b,
        ),
        baseValues,
        notes: {
          gap: { shape: perRow, data: gap },
          steps: { shape: perRow, data: steps },
        },
      };
    };
  },
};

/** `count` rows of the background, every (rows / count)th. */
function spreadRows({ background }: Context, count: number): NdArray {
  const rows = rowsOf(background);
  if (rows < count) {
    throw new RangeError(
      `Cannot take baselines: the background must have at least count = ${count} rows, current value is ${rows}`,
    );
  }
  const { shape, data } = background;
  return takeRows(
    { shape, data: Float32Array.from(data) },
    Array.from({ length: count }, (_, k) => Math.floor(k * rows / count)),
  );
}
