/**
 * Dependence of an explanation on the baseline.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import { meanRow } from "../../core/rows/mean_row.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { pointNear } from "../../core/rows/point_near.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { relativeDistance } from "../parts/relative_distance.ts";

/** Options of {@linkcode baselineSwap}. */
export type BaselineSwapOptions = {
  /**
   * The baseline instead of the task's: a point drawn uniformly from the box ("uniform"), a row
   * drawn from the background ("background"), the background's mean ("mean"), the box's ends
   * ("lower", "upper"), or "zeros".
   *
   * @default "uniform"
   */
  readonly baseline: string;
};

/**
 * Distance of the explanation from the one against another baseline, divided by the larger of the
 * two norms.
 *
 * - Range: [0, 2], lower is better. 0 for methods that do not use the baseline.
 * - A method that measures from a baseline must change with it. The score says how much of the
 *   explanation is that choice, and is no fault by itself.
 * - The other baseline is the same for all instances and explainers, drawn from
 *   `context.rng("baseline_swap")`.
 * - The explainer's draws are those of the instance.
 * - A method that takes its reference from its own option, not from the task, scores 0.
 * - NaN: where both explanations are all zeros, and where the other baseline is the task's.
 * - Cost: explaining once.
 *
 * Sturmfels, Lundberg, Lee (2020) compare baselines by eye, the uniform one among them. Quantus,
 * Captum and OpenXAI do not measure it.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { baselineSwap } from "./baseline_swap.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([2]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 *   explain: (
 *     { inputs },
 *     _model,
 *     taskData,
 *   ) => [[2 * (inputs.data[0]! - taskData!.baseline![0]!)]],
 * });
 * assert.deepEqual([
 *   ...await baselineSwap.score(subject, { baseline: "upper" }, context),
 * ], [2]); // 2 · (1 − 2) against 2
 * ```
 */
export const baselineSwap: Metric<BaselineSwapOptions> = {
  id: "baseline_swap",
  version: 1,
  summary:
    "Relative change of the explanation when the task's baseline is replaced by another one.",
  references: [
    "Sturmfels, Lundberg, Lee (2020), Visualizing the impact of feature attribution baselines, doi:10.23915/distill.00022",
  ],
  defaults: { baseline: "uniform" },
  limits: {
    baseline: {
      choices: ["uniform", "background", "mean", "lower", "upper", "zeros"],
    },
  },
  category: "axiomatic",
  better: "lower",
  range: [0, 2],
  needs: [],
  async score(subject, options, context) {
    const { batch, explain } = subject;
    const baseline = baselineOf(options.baseline, context);
    if (baseline.every((value, i) => value === context.baseline[i])) {
      return new Float64Array(batch.targets.length).fill(NaN);
    }
    const { attributions } = await explain(batch, undefined, { baseline });
    return againstAttributions(
      subject,
      attributions,
      context,
      relativeDistance,
    );
  },
};

function baselineOf(
  name: string,
  { background, box, rng }: Context,
): Float32Array {
  const random = rng("baseline_swap");
  switch (name) {
    case "uniform": {
      const places = Float64Array.from(box.lower, random.uniform);
      const point = new Float32Array(places.length);
      pointNear(box.lower, 1, box, places, point);
      return point;
    }
    case "background":
      return Float32Array.from(
        rowAt(background, random.integer(rowsOf(background))),
      );
    case "mean":
      return meanRow(background);
    case "lower":
    case "upper":
      return box[name].slice();
    default:
      return new Float32Array(rowSize(background));
  }
}
