/**
 * Whether a shift of all data leaves explanations as they are.
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
   * Whether baseline, background and box are "shifted" with the data or "kept".
   *
   * @default "shifted"
   */
  readonly reference: string;
};

/**
 * Distance of the explanation from that of a network whose data are all shifted by a constant and
 * which computes the same, divided by the larger of the two norms.
 *
 * - Range: [0, 2], lower is better. 0 is invariant up to rounding.
 * - The first layer's bias absorbs the shift. Where positions share weights, the shift is the
 *   largest of a channel's ranges everywhere.
 * - With `reference` "shifted", what the task says of its data moves too, so that a method is
 *   scored for its use of the inputs.
 * - With `reference` "kept" its reference point counts too, as in the source's integrated gradients
 *   against a black image.
 * - The explainer's draws are the same, so that a stochastic method differs by the shift alone.
 * - Not for networks whose first layer pads: zeros do not shift.
 * - NaN: where both explanations are all zeros, and where no input can move.
 * - Cost: explaining once.
 *
 * Kindermans et al. (2017) show it by pictures. Quantus, Captum and OpenXAI do not measure it.
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

/** A share of each input's range; of inputs that must get the same shift, the largest range's. */
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
