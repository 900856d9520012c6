/**
 * LIME: a linear model fitted to outputs near the instance.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowSize, sliceRows } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import { neighbourhood } from "./parts/neighbourhood.ts";
import { spreadUnits } from "../parts/spread_units.ts";

/** Options of {@linkcode lime}. */
export type LimeOptions = {
  /**
   * Neighbours per instance, the instance itself included. `binary` takes every mask once where
   * there are no more masks than this.
   *
   * @default 5000
   */
  readonly samples: number;
  /**
   * How neighbours are sampled: values by quartile of the background (LIME's discretised tabular
   * data), values from a normal distribution, or units switched on and off.
   *
   * @default "quartile"
   */
  readonly sampling: "quartile" | "gaussian" | "binary";
  /**
   * True to use the same random numbers for all instances: their errors are then correlated, and
   * outputs that they share are predicted once.
   *
   * @default true
   */
  readonly shared: boolean;
  /**
   * True to centre `gaussian` neighbours on the instance, false on the background's mean.
   *
   * @default false
   */
  readonly aroundInstance: boolean;
  /**
   * Interpretable components that `binary` switches: the task's units, or rectangles or SLIC
   * superpixels of an image.
   *
   * @default "units"
   */
  readonly segments: "units" | "grid" | "slic";
  /** About how many rectangles or superpixels. @default 50 */
  readonly segmentCount: number;
  /**
   * Value of a unit that is off: the baseline, or its mean colour in the instance.
   *
   * @default "baseline"
   */
  readonly fill: "baseline" | "mean";
  /** Distance in the kernel, between interpretable representations. @default "euclidean" */
  readonly distance: "euclidean" | "cosine";
  /**
   * Kernel width σ, in units of √(number of units) for `euclidean`. The authors take 0.25 with
   * `cosine` on images.
   *
   * @default 0.75
   */
  readonly width: number;
  /** Ridge penalty on squared coefficients. @default 1 */
  readonly ridge: number;
  /** Feature selection: which units may have a coefficient other than 0. @default "none" */
  readonly selection: "none" | "highest_weights" | "forward" | "lasso_path";
  /** Number of units that the selection chooses. @default 10 */
  readonly features: number;
};

/**
 * LIME: coefficients of a weighted linear model fitted to the model's outputs at neighbours of the
 * instance (Ribeiro, Singh and Guestrin, 2016). A neighbour at distance d has weight √exp(−d²/σ²).
 *
 * The regressors are the neighbours' interpretable representation, which depends on `sampling`:
 *
 * - `quartile`: 1 where all inputs of a unit stay in the instance's quartiles of the background,
 *   else 0. A coefficient is the effect of staying, in output units. Take `binary` for units of
 *   many inputs, which hardly ever stay.
 * - `gaussian`: standardised values. A coefficient is output per standard deviation of the
 *   background. Units of one input only; an input that does not vary over the background gets 0.
 * - `binary`: 1 where a unit is on, 0 where it is off. A coefficient is the effect of the unit
 *   being on, in output units.
 *
 * Details:
 *
 * - Signed.
 * - Notes, per instance: `r_squared` of the weighted fit (1 where outputs do not vary), `intercept`
 *   in output units, `segments` (each input's segment; not for `segments` = "units").
 * - Deviations from the authors' code: draws are shared by default, there is no feature selection
 *   by default, ties are chosen in random order, and superpixels are SLIC's in place of
 *   quickshift's.
 * - Deviation: a LASSO path is followed to where one unit too many would enter, not back from its
 *   end.
 * - Errors: `RangeError` when the background has no rows, units cannot be sampled in this way,
 *   `segments` or `fill` meet other samplings or inputs other than images, or `ridge` is 0 and
 *   coefficients are not determined.
 * - Cost of shared `quartile` and `gaussian` neighbours: `samples` − 1 rows per run and 1 per
 *   instance, unless `aroundInstance` or units leave inputs out.
 * - Cost of all others: `samples` rows per instance.
 *
 * @example
 * ```ts
 * import { lime } from "./lime.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { ...lime.defaults, sampling: "binary", ridge: 0 } as const;
 * const explain = await lime.prepare(
 *   linearModel([2, -3]),
 *   options,
 *   toyContext(2),
 * );
 * const { attributions } = await explain(toyBatch([[1, 2]]));
 * assert.deepEqual([...attributions.data].map((v) => Math.round(v * 1e9) / 1e9), [
 *   2,
 *   -6,
 * ]); // rounding of float64
 * ```
 */
export const lime: Explainer<LimeOptions> = {
  id: "lime",
  version: 2,
  summary:
    "Coefficients of a weighted linear model fitted to outputs near the instance.",
  references: [
    'Ribeiro, Singh and Guestrin, 2016, "Why should I trust you?": Explaining the predictions of any classifier, arXiv:1602.04938',
    "Achanta, Shaji, Smith, Lucchi, Fua and Süsstrunk, 2012, SLIC superpixels compared to state-of-the-art superpixel methods, doi:10.1109/TPAMI.2012.120",
  ],
  defaults: {
    samples: 5000,
    sampling: "quartile",
    shared: true,
    aroundInstance: false,
    segments: "units",
    segmentCount: 50,
    fill: "baseline",
    distance: "euclidean",
    width: 0.75,
    ridge: 1,
    selection: "none",
    features: 10,
  },
  limits: {
    samples: { min: 2, max: 2 ** 24, integer: true },
    sampling: { choices: ["quartile", "gaussian", "binary"] },
    segments: { choices: ["units", "grid", "slic"] },
    segmentCount: { min: 2, integer: true },
    fill: { choices: ["baseline", "mean"] },
    distance: { choices: ["euclidean", "cosine"] },
    width: { min: 1e-3 },
    ridge: { min: 0 },
    selection: {
      choices: ["none", "highest_weights", "forward", "lasso_path"],
    },
    features: { min: 1, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["linearity"],
  async prepare(model, options, context) {
    const neighbours = await neighbourhood(model, options, context);
    return async (batch) => {
      const { inputs, instances } = batch;
      const { shape: [rows], shape } = inputs;
      const data = new Float64Array(inputs.data.length);
      const segments = new Float64Array(
        options.segments === "units" ? 0 : data.length,
      );
      const rSquared = new Float64Array(rows!);
      const intercept = new Float64Array(rows!);
      let i = 0;
      for await (const { units, outputs, fit } of neighbours(batch)) {
        const input = sliceRows(inputs, i, i + 1);
        const spread = (values: ArrayLike<number>, to: Float64Array) =>
          to.set(spreadUnits(input, units, values).data, i * rowSize(inputs));
        const players = Int32Array.from(
          { length: unitCount(units) },
          (_, k) => k,
        );
        const order = context.rng("ties", instances[i]!).permutation(
          unitCount(units),
        );
        const fitted = fit(outputs, order);
        spread(fitted.coefficients, data);
        if (segments.length > 0) spread(players, segments);
        rSquared[i] = fitted.rSquared;
        intercept[i] = fitted.intercept;
        i++;
      }
      return {
        attributions: { shape, data },
        notes: {
          r_squared: { shape: [rows!], data: rSquared },
          intercept: { shape: [rows!], data: intercept },
          ...options.segments !== "units" &&
            { segments: { shape, data: segments } },
        },
      };
    };
  },
};
