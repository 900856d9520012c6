/**
 * Change of the output under noise on some units.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import { rowAt, rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";
import { predictBuilt } from "../../../core/rows/query.ts";
import { tiedOrders } from "../../parts/tied_orders.ts";
import { unitPositions } from "../../parts/unit_positions.ts";
import { unitScores } from "../../parts/unit_scores.ts";

/** Options of `pgi` and `pgu`. */
export type PredictionGapOptions = {
  /**
   * Share of units that count as important; rounded, and at least one.
   *
   * @default 0.25
   */
  readonly share: number;
  /**
   * Standard deviation of the noise, as a share of the input's range.
   *
   * @default 0.1
   */
  readonly deviation: number;
  /**
   * Noisy copies of each instance.
   *
   * @default 50
   */
  readonly draws: number;
};

/** Defaults and limits of {@linkcode PredictionGapOptions}. */
export const predictionGapOptions = {
  defaults: { share: 0.25, deviation: 0.1, draws: 50 },
  limits: {
    share: { min: 0, max: 1 },
    deviation: { min: 0, max: 10 },
    draws: { min: 1, max: 1e6, integer: true },
  },
} as const;

/**
 * Mean |f(x) − f(x + noise)| over draws, with Gaussian noise on the important units alone, or on
 * all others.
 *
 * - Important: the largest magnitudes. Each draw breaks ties at random.
 * - Random numbers come from `context.rng(id, instance)` and `context.rng(id, "ties", instance)`:
 *   an input's noise is the same for every explanation.
 * - NaN: where an attribution is NaN.
 * - Cost: 1 + draws rows per instance.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { predictionGap, predictionGapOptions } from "./prediction_gap.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 0]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 0]],
 * });
 * assert.deepEqual([
 *   ...await predictionGap(
 *     "others",
 *     "custom",
 *     subject,
 *     predictionGapOptions.defaults,
 *     context,
 *   ),
 * ], [0]);
 * ```
 */
export async function predictionGap(
  noisy: "important" | "others",
  id: string,
  { model, batch, explanation }: Subject,
  { share, deviation, draws }: PredictionGapOptions,
  context: Context,
): Promise<Float64Array> {
  const { inputs, targets, instances } = batch;
  const { units, box, rng } = context;
  const scores = unitScores(explanation.attributions, inputs, context);
  const important = Math.max(1, Math.round(share * rowSize(scores)));
  const size = rowSize(inputs);
  const spread = Float64Array.from(
    { length: size },
    (_, at) => deviation * (box.upper[at]! - box.lower[at]!),
  );
  const defined = Int32Array.from(targets.keys())
    .filter((row) => !rowAt(scores, row).some(Number.isNaN));
  const gaps = new Float64Array(rowsOf(inputs)).fill(NaN);
  const each = 1 + draws;
  let random = rng(id);
  let orders: Int32Array[] = [];
  const outputs = await predictBuilt(
    model,
    defined.length * each,
    (index, into) => {
      const row = defined[Math.floor(index / each)]!;
      const draw = index % each;
      into.set(rowAt(inputs, row));
      if (draw === 0) {
        random = rng(id, instances[row]!);
        const ties = rng(id, "ties", instances[row]!);
        orders = tiedOrders(rowAt(scores, row).map(Math.abs), draws, ties);
      } else {
        const order = orders[(draw - 1) % orders.length]!;
        const noise = spread.map((s) => s * random.normal());
        const chosen = noisy === "important"
          ? order.subarray(0, important)
          : order.subarray(important);
        for (const at of unitPositions(units, chosen)) into[at]! += noise[at]!;
      }
      return targets[row]!;
    },
  );
  defined.forEach((row, i) => {
    const present = outputs[i * each]!;
    const noisyOutputs = outputs.subarray(i * each + 1, (i + 1) * each);
    gaps[row] = noisyOutputs.reduce((sum, output) =>
      sum + Math.abs(present - output), 0) /
      draws;
  });
  return gaps;
}
