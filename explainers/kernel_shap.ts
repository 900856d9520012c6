/**
 * KernelSHAP.
 *
 * @module
 */
import { chunks } from "../core/chunks.ts";
import type { Explainer, NdArray } from "../core/contracts.ts";
import { rowsOf, sizeOf, sliceRows } from "../core/nd_array.ts";
import { ask } from "../core/query.ts";
import { unitCount, unitsOr } from "../core/units.ts";
import { checkBatch } from "./parts/check_batch.ts";
import { coalitionDesign } from "./parts/coalition_design.ts";
import { shapleyRegression } from "./parts/shapley_regression.ts";
import { spreadUnits } from "./parts/spread_units.ts";
import { targetOutputs } from "./parts/target_outputs.ts";

/** Options of {@linkcode kernelShap}. */
export type KernelShapOptions = {
  /** Most coalitions asked about, besides the empty and the full one; an odd one out is not used. @default 2048 */
  readonly coalitions: number;
  /** Rows of the context's background that stand for "absent", from the first; 0 = all. @default 0 */
  readonly background: number;
};

/**
 * Shapley values of v(S) = mean over the background of f(x_S, b_rest), by the regression of Lundberg and Lee (2017); signed, in units of the output.
 *
 * Exact with 2^units − 2 coalitions or more. With fewer: distinct coalitions in complementary pairs (Covert and Lee, 2021), which is exact for
 * interactions of two units; the same coalitions for every instance. No feature selection, no link function. Σφ = f(x) − mean f(background) always.
 * Throws `RangeError` when the coalitions leave φ undetermined, the background is shorter than asked for, or units do not cover the inputs.
 * Cost: 1 + coalitions · background rows per instance; the background once.
 *
 * @example
 * ```ts
 * import { kernelShap } from "./kernel_shap.ts";
 * import { multilinearModel } from "../core/toys/multilinear_model.ts";
 * import { toyBatch } from "../core/toys/toy_batch.ts";
 * import { toyContext } from "../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await kernelShap.prepare(multilinearModel(2, [[1, [0, 1]]]), kernelShap.defaults, toyContext(2));
 * const { attributions } = await explain(toyBatch([[2, 3]]));
 * assert.ok(attributions.data.every((phi) => Math.abs(phi - 3) < 1e-12)); // rounding of float64
 * ```
 */
export const kernelShap: Explainer<KernelShapOptions> = {
  id: "kernel_shap",
  version: 1,
  summary: "Shapley values by weighted regression over coalitions.",
  references: [
    "Lundberg and Lee, 2017, A unified approach to interpreting model predictions, arXiv:1705.07874",
    "Covert and Lee, 2021, Improving KernelSHAP, arXiv:2012.01536",
  ],
  defaults: { coalitions: 2048, background: 0 },
  limits: {
    coalitions: { min: 2, max: 2 ** 24, integer: true },
    background: { min: 0, integer: true },
  },
  needs: [],
  signed: true,
  stochastic: true,
  claims: ["completeness", "linearity"],
  async prepare(model, options, context) {
    const size = sizeOf(model.inputShape);
    const units = unitsOr(context.units, size);
    const players = unitCount(units);
    checkOptions(options, players, rowsOf(context.background));
    if (units.positions.length !== size) {
      throw new RangeError(
        `Cannot take Shapley values: units must cover all ${size} inputs, current value is ${units.positions.length}`,
      );
    }
    const design = coalitionDesign(
      players,
      options.coalitions,
      context.rng("coalitions"),
    );
    const regress = shapleyRegression(design, players);
    const background = options.background === 0
      ? context.background
      : sliceRows(context.background, 0, options.background);
    const empty = meanOutputs(await model.predict(background));
    return async (batch) => {
      checkBatch(model, batch);
      const { inputs, targets } = batch;
      const count = design.weights.length;
      const full = await targetOutputs(model, batch);
      const baseValues = Float64Array.from(targets, (t) => empty[t]!);
      const values = new Float64Array(rowsOf(inputs) * players);
      for (const [start, end] of chunks(rowsOf(inputs), count)) {
        const answers = await ask(model, {
          kind: "coalitions",
          rows: sliceRows(inputs, start, end),
          targets: targets.subarray(start, end),
          background,
          masks: design.masks,
          units,
        });
        for (let i = start; i < end; i++) {
          const of = answers.subarray(
            (i - start) * count,
            (i - start + 1) * count,
          );
          values.set(regress(of, baseValues[i]!, full[i]!), i * players);
        }
      }
      return { attributions: spreadUnits(inputs, units, values), baseValues };
    };
  },
};

function checkOptions(
  { coalitions, background }: KernelShapOptions,
  players: number,
  available: number,
): void {
  const least = 2 * (players - 1);
  // Each pair fixes one direction, and the sum is fixed: fewer pairs leave some attribution free.
  if (coalitions < least) {
    throw new RangeError(
      `Cannot determine ${players} attributions: at least ${least} coalitions are needed, current value is ${coalitions}`,
    );
  }
  if (background > available) {
    throw new RangeError(
      `Cannot take background rows: there are ${available}, current value is ${background}`,
    );
  }
}

/** Mean over rows of each output. */
function meanOutputs(
  { shape: [rows = 0, outputs = 0], data }: NdArray,
): Float64Array {
  const sums = new Float64Array(outputs);
  data.forEach((value, i) => sums[i % outputs]! += value);
  return sums.map((sum) => sum / rows);
}
