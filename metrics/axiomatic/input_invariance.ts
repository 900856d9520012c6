/**
 * Whether a shift of the data shifts explanations.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Metric, ReferenceData } from "../../core/contracts/metric.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowSize } from "../../core/contracts/nd_array.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { relativeDistance } from "../parts/relative_distance.ts";
import { required } from "../parts/required.ts";

/** Options of {@linkcode inputInvariance}. */
export type InputInvarianceOptions = {
  /**
   * How far each input is shifted, as a share of its range.
   *
   * @default 1
   */
  readonly shift: number;
  /**
   * What becomes of baseline, background and box: "shifted" with the data, or "kept" where they
   * were.
   *
   * @default "shifted"
   */
  readonly reference: string;
};

/**
 * Distance of the explanation from that of a network which takes all data shifted by a constant and
 * computes the same, by the larger of the two in length.
 *
 * In [0, 2], lower is better, 0 is invariant up to rounding. The shift is absorbed by the first
 * layer's bias. Where places share weights it is the largest of a channel's ranges throughout. What
 * the task tells explainers of its data moves along, so that a method is judged for what it makes
 * of inputs as such; with `reference` "kept" a method is judged for its reference point too, as
 * integrated gradients against a black image are by the source. NaN where both explanations are 0
 * throughout, and where no input can move. Draws are the same, so that a stochastic method differs
 * by the shift alone. Cost: explaining once.
 *
 * Kindermans et al. (2017) show it by pictures; neither Quantus, Captum nor OpenXAI has it as a
 * number. Not for networks whose first layer pads: zeros do not shift.
 *
 * @throws {TypeError} when the network cannot absorb a shift.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { inputInvariance } from "./input_invariance.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: {
 *     ...linearModel([2]),
 *     shifted: {
 *       period: 1,
 *       within: (by, use) => use(linearModel([2], -2 * by[0]!)),
 *     },
 *   },
 *   inputs: [[1]],
 *   attributions: [[2 * 1]],
 *   explain: ({ inputs }) => [[2 * inputs.data[0]!]], // gradient times input
 * });
 * assert.deepEqual([
 *   ...await inputInvariance.score(subject, inputInvariance.defaults, context),
 * ], [0.8]); // 2 against 10
 * ```
 */
export const inputInvariance: Metric<InputInvarianceOptions> = {
  id: "input_invariance",
  version: 1,
  summary:
    "Relative change of the explanation when all data are shifted and the first layer absorbs the shift.",
  references: [
    "Kindermans, Hooker, Adebayo, Alber, Schütt, Dähne, Erhan, Kim (2017), The (un)reliability of saliency methods, arXiv:1711.00867",
  ],
  defaults: { shift: 1, reference: "shifted" },
  limits: {
    shift: { min: -1e6, max: 1e6 },
    reference: { choices: ["shifted", "kept"] },
  },
  category: "axiomatic",
  better: "lower",
  range: [0, 2],
  needs: ["shifted"],
  async score(subject, options, context) {
    const { model, batch, explain } = subject;
    const { period, within } = required(
      "input_invariance",
      "shifted",
      model.shifted,
    );
    const shift = shiftOf(context, options.shift, period);
    if (shift.every((by) => by === 0)) {
      return new Float64Array(batch.targets.length).fill(NaN);
    }
    const inputs = shiftRows(batch.inputs, shift);
    const taskData = options.reference === "kept"
      ? undefined
      : shiftedData(context, shift);
    const { attributions } = await within(
      shift,
      (copy) => explain({ ...batch, inputs }, copy, taskData),
    );
    return againstAttributions(
      subject,
      attributions,
      context,
      relativeDistance,
    );
  },
};

/** A share of each input's range, the largest of those that have to move alike. */
function shiftOf(
  { box: { lower, upper } }: Context,
  share: number,
  period: number,
): Float64Array {
  const ranges = new Float64Array(period);
  lower.forEach((low, i) => {
    ranges[i % period] = Math.max(ranges[i % period]!, upper[i]! - low);
  });
  return Float64Array.from(lower, (_, i) => share * ranges[i % period]!);
}

function shiftRows(rows: NdArray, shift: Float64Array): NdArray<Float32Array> {
  const size = rowSize(rows);
  const data = Float32Array.from(rows.data, (x, i) => x + shift[i % size]!);
  return { shape: rows.shape, data };
}

function shiftedData(
  { background, baseline, box }: Context,
  shift: Float64Array,
): ReferenceData {
  const flat = (data: Float32Array) => data.map((x, i) => x + shift[i]!);
  return {
    background: shiftRows(background, shift),
    baseline: flat(baseline),
    box: { lower: flat(box.lower), upper: flat(box.upper) },
  };
}
