/**
 * RISE.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Model } from "../../core/contracts/model.ts";
import { unitCount } from "../../core/rows/units.ts";
import { maskedOutputs } from "../parts/masked_outputs.ts";
import { maskedPixels } from "./parts/masked_pixels.ts";
import { spreadUnits } from "../parts/spread_units.ts";

/** Options of {@linkcode rise}. */
export type RiseOptions = {
  /** Masks, the same for all instances. @default 4000 */
  readonly masks: number;
  /** Mean share of the instance that a mask keeps. @default 0.5 */
  readonly keep: number;
  /**
   * What is masked: units on or off, or pixels of `[height, width, channels]` by an enlarged,
   * shifted grid.
   *
   * @default "units"
   */
  readonly masking: "units" | "grid";
  /** Cells along each side of a grid. @default 7 */
  readonly cells: number;
  /**
   * False for the published sum; true takes the mean output off first, so that the sign says
   * direction.
   *
   * @default true
   */
  readonly centred: boolean;
};

/**
 * Σ_k (f(x' + M_k ⊙ (x − x')) − mean) · M_k / (masks · keep) over random masks M_k, with x' the
 * task's baseline (Petsiuk, Das and Saenko, 2018).
 *
 * - Signed, in units of the output.
 * - Deviation: the mean output over the masks is subtracted by default. Without that, all
 *   attributions hold about keep · f(x), which hides their sign and depends on the output's origin.
 * - Deviation: grids are clamped at their rim.
 * - Errors: `RangeError` when `grid` meets inputs that are no image or units of several pixels, or
 *   units leave inputs out.
 * - Cost: `masks` rows per instance.
 *
 * @example
 * ```ts
 * import { rise } from "./rise.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await rise.prepare(linearModel([2, -4]), rise.defaults, toyContext(2));
 * const { attributions } = await explain(toyBatch([[1, 1]]));
 * assert.deepEqual([...attributions.data].map(Math.round), [1, -2]); // half of the effects
 * ```
 */
export const rise: Explainer<RiseOptions> = {
  id: "rise",
  version: 1,
  summary:
    "Mean of random masks, weighted by the model's output on the masked input.",
  references: [
    "Petsiuk, Das and Saenko, 2018, RISE: Randomized input sampling for explanation of black-box models, arXiv:1806.07421",
  ],
  defaults: {
    masks: 4000,
    keep: 0.5,
    masking: "units",
    cells: 7,
    centred: true,
  },
  limits: {
    masks: { min: 2, max: 2 ** 24, integer: true },
    keep: { min: 0.001, max: 1 },
    masking: { choices: ["units", "grid"] },
    cells: { min: 2, max: 1000, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["linearity"],
  prepare(model, options, context) {
    const { masks, keep, masking, centred } = options;
    const { units, masked, mask } = masking === "grid"
      ? maskedPixels(model, options, context)
      : switches(model, options, context);
    const players = unitCount(units);
    return async (batch) => {
      const outputs = await masked(batch);
      const rows = outputs.length / masks;
      const means = new Float64Array(rows);
      outputs.forEach((f, i) => means[Math.floor(i / masks)]! += f / masks);
      const values = new Float64Array(rows * players);
      for (let k = 0; k < masks; k++) {
        const shares = mask(k);
        for (let row = 0; row < rows; row++) {
          const output = outputs[row * masks + k]!;
          const share = (centred ? output - means[row]! : output) / masks /
            keep;
          for (let u = 0; u < players; u++) {
            values[row * players + u]! += share * shares[u]!;
          }
        }
      }
      return { attributions: spreadUnits(batch.inputs, units, values) };
    };
  },
};

/** Outputs under every mask, `[rows, masks]`, and what mask `index` keeps of each unit. */
function switches(
  model: Model,
  { masks, keep }: RiseOptions,
  context: Context,
) {
  const { units } = context;
  const players = unitCount(units);
  const { uniform } = context.rng("masks");
  const all = new Uint8Array(masks * players).map(() =>
    uniform() < keep ? 1 : 0
  );
  return {
    units,
    masked: maskedOutputs(model, context, all),
    mask: (index: number): ArrayLike<number> =>
      all.subarray(index * players, (index + 1) * players),
  };
}
