/**
 * SensX's calibrated walks, for every explainer that builds on them.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Limit } from "../../../core/contracts/card.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Explanation } from "../../../core/contracts/explanation.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { spreadUnits } from "../../parts/spread_units.ts";
import { stableRadii } from "./stable_radius.ts";
import { walkMeans } from "./walk_means.ts";

/** Options of SensX. */
export type SensxOptions = {
  /** Walks per instance; an upper limit where `stableTop` may end them earlier. @default 500 */
  readonly walks: number;
  /** Draws per radius of the stability profile. @default 500 */
  readonly samples: number;
  /** Number of radii 1/T, 2/T, …, 1 of the profile, as shares of the box. @default 20 */
  readonly deltas: number;
  /**
   * Tolerance τ: a 1 % to 99 % band of the output no wider than this counts as no variation, in
   * output units.
   *
   * @default 0.1
   */
  readonly tau: number;
  /**
   * True for the published effect |Δf| / |Δx|; false for |Δf|, which does not depend on the units
   * of the inputs.
   *
   * @default true
   */
  readonly divided: boolean;
  /**
   * Number of top units whose ranks must be settled before an instance's walks end; 0 = never, at
   * most the number of units.
   *
   * @default 0
   */
  readonly stableTop: number;
  /** Walks per round, where `stableTop` is not 0. @default 50 */
  readonly round: number;
  /**
   * Probability, in the normal approximation, that a rank settled by `stableTop` differs from that
   * of infinitely many walks.
   *
   * @default 0.05
   */
  readonly risk: number;
};

/** What {@linkcode SensxOptions} documents as defaults. */
export const sensxDefaults: SensxOptions = {
  walks: 500,
  samples: 500,
  deltas: 20,
  tau: 0.1,
  divided: true,
  stableTop: 0,
  round: 50,
  risk: 0.05,
};

/** Bounds of {@linkcode SensxOptions}. */
export const sensxLimits: { readonly [K in keyof SensxOptions]?: Limit } = {
  walks: { min: 2, max: 1e6, integer: true },
  samples: { min: 2, max: 1e6, integer: true },
  deltas: { min: 2, max: 1000, integer: true },
  tau: { min: 0 },
  stableTop: { min: 0, integer: true },
  round: { min: 2, max: 1e6, integer: true },
  risk: { min: 1e-9, max: 1 },
};

/** The explanation of SensX, and the numbers that it was made from. */
export interface CalibratedExplanation {
  /** f(x) per instance. */
  readonly outputs: Float64Array;
  /** Attribution per unit, `[rows, units]`. */
  readonly values: Float64Array;
  /** The explanation of the explainer `sensx`. */
  readonly explanation: Explanation;
}

/**
 * SensX bound to a model: finds each instance's radius δ*, then walks within it, as the explainer
 * `sensx` documents, with its costs.
 *
 * @throws {RangeError} when there are fewer units than `stableTop`.
 *
 * @example
 * ```ts
 * import { calibratedWalks, sensxDefaults } from "./calibrated_walks.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const answer = await calibratedWalks(
 *   linearModel([2, -3]),
 *   sensxDefaults,
 *   toyContext(2),
 * )(toyBatch([[1, 1]]));
 * assert.deepEqual([...answer.values].map(Math.round), [2, 3]);
 * assert.deepEqual([...answer.outputs], [-1]);
 * ```
 */
export function calibratedWalks(
  model: Model,
  options: SensxOptions,
  context: Context,
): (batch: Batch) => Promise<CalibratedExplanation> {
  const { units } = context;
  const players = unitCount(units);
  if (options.stableTop > players) {
    throw new RangeError(
      `Cannot settle the first places: stableTop must be at most the number of units, ${players}, current value is ${options.stableTop}`,
    );
  }
  return async (batch) => {
    const { inputs } = batch;
    const outputs = await targetOutputs(model, batch);
    const delta = await stableRadii(model, batch, options, context);
    const { means, errors, signed, used } = await walkMeans(
      model,
      { ...batch, outputs, radii: delta },
      options,
      context,
    );
    const shape = [delta.length];
    const flag = delta.map((radius) => radius === 0 ? 1 : 0);
    return {
      outputs,
      values: means,
      explanation: {
        attributions: spreadUnits(inputs, units, means),
        notes: {
          delta: { shape, data: delta },
          insensitive: { shape, data: flag },
          standard_errors: spreadUnits(inputs, units, errors),
          signed_effects: spreadUnits(inputs, units, signed),
          walks_used: { shape, data: used },
        },
      },
    };
  };
}
