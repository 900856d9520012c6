/**
 * LIME.
 *
 * @module
 */
import type { Explainer } from "../core/contracts.ts";
import { rowsOf, sizeOf } from "../core/nd_array.ts";
import { unitCount, unitsOr } from "../core/units.ts";
import { checkBatch } from "./parts/check_batch.ts";
import { neighbourhood } from "./parts/neighbourhood.ts";
import { spreadUnits } from "./parts/spread_units.ts";

/** Options of {@linkcode lime}. */
export type LimeOptions = {
  /** Rows asked about per instance, itself included; `binary` asks about every mask once where there are no more than this. @default 5000 */
  readonly samples: number;
  /** Neighbours: values by quartile of the background, values from a normal distribution, or units on and off against the baseline. @default "quartile" */
  readonly sampling: "quartile" | "gaussian" | "binary";
  /** True to centre `gaussian` neighbours on the instance, false on the background's mean. @default false */
  readonly aroundInstance: boolean;
  /** Distance that the kernel falls with. @default "euclidean" */
  readonly distance: "euclidean" | "cosine";
  /** Kernel width σ, for `euclidean` in √units; the authors take 0.25 with `cosine` on images. @default 0.75 */
  readonly width: number;
  /** Penalty on squared coefficients. @default 1 */
  readonly ridge: number;
  /** Which units may have a coefficient. @default "none" */
  readonly selection: "none" | "highest_weights" | "forward";
  /** Units chosen by a selection. @default 10 */
  readonly features: number;
};

/**
 * Coefficients of a linear model fitted to outputs near the instance, weighted by √exp(−d²/σ²) (Ribeiro, Singh and Guestrin, 2016); signed.
 *
 * `quartile`: effect of a unit staying in the instance's quartiles, in output units; a unit stays where all its members do, so take `binary` for units of many inputs.
 * `gaussian`: output per standard deviation of the background; units of one input only; an input that does not vary over the background gets 0.
 * `binary`: effect of a unit being on, the same masks for all instances. Deviations from the authors' code: no selection by default, equals chosen in random order.
 * Notes, per instance: `r_squared` of the weighted fit (1 where outputs do not vary), `intercept` in output units.
 * Throws `RangeError` when the background has no rows, units cannot be sampled so, or `ridge` is 0 and coefficients are not determined. Cost: `samples` rows per instance.
 *
 * @example
 * ```ts
 * import { lime } from "./lime.ts";
 * import { linearModel } from "../core/toys/linear_model.ts";
 * import { toyBatch } from "../core/toys/toy_batch.ts";
 * import { toyContext } from "../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { ...lime.defaults, sampling: "binary", ridge: 0 } as const;
 * const explain = await lime.prepare(linearModel([2, -3]), options, toyContext(2));
 * const { attributions } = await explain(toyBatch([[1, 2]]));
 * assert.deepEqual([...attributions.data].map((v) => Math.round(v * 1e9) / 1e9), [2, -6]); // rounding of float64
 * ```
 */
export const lime: Explainer<LimeOptions> = {
  id: "lime",
  version: 1,
  summary:
    "Coefficients of a weighted linear fit to outputs near the instance.",
  references: [
    'Ribeiro, Singh and Guestrin, 2016, "Why should I trust you?": Explaining the predictions of any classifier, arXiv:1602.04938',
  ],
  defaults: {
    samples: 5000,
    sampling: "quartile",
    aroundInstance: false,
    distance: "euclidean",
    width: 0.75,
    ridge: 1,
    selection: "none",
    features: 10,
  },
  limits: {
    samples: { min: 2, max: 2 ** 24, integer: true },
    sampling: { choices: ["quartile", "gaussian", "binary"] },
    distance: { choices: ["euclidean", "cosine"] },
    width: { min: 1e-3 },
    ridge: { min: 0 },
    selection: { choices: ["none", "highest_weights", "forward"] },
    features: { min: 1, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["linearity"],
  prepare(model, options, context) {
    const units = unitsOr(context.units, sizeOf(model.inputShape));
    const players = unitCount(units);
    const neighbours = neighbourhood(model, options, context);
    return async (batch) => {
      checkBatch(model, batch);
      const rows = rowsOf(batch.inputs);
      const values = new Float64Array(rows * players);
      const rSquared = new Float64Array(rows);
      const intercept = new Float64Array(rows);
      for (const [i, instance] of batch.instances.entries()) {
        const { outputs, fit } = await neighbours(batch, i);
        const order = context.rng("ties", instance).permutation(players);
        const found = fit(outputs, order);
        values.set(found.coefficients, i * players);
        rSquared[i] = found.rSquared;
        intercept[i] = found.intercept;
      }
      return {
        attributions: spreadUnits(batch.inputs, units, values),
        notes: {
          r_squared: { shape: [rows], data: rSquared },
          intercept: { shape: [rows], data: intercept },
        },
      };
    };
  },
};
