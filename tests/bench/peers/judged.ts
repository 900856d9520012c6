/**
 * Our metrics on the subjects: attributions are given, and gradients explain neighbours and other
 * weights.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Options } from "../../../core/contracts/card.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Metric } from "../../../core/contracts/metric.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Problem } from "../../../core/contracts/task.ts";
import { rowsOf, sizeOf, sliceRows } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { unitsOr } from "../../../core/rows/units.ts";
import { faithfulnessCorrelation } from "../../../metrics/faithfulness/faithfulness_correlation.ts";
import { infidelity } from "../../../metrics/faithfulness/infidelity.ts";
import { pixelFlipping } from "../../../metrics/faithfulness/pixel_flipping.ts";
import { mprt } from "../../../metrics/randomisation/mprt.ts";
import { maxSensitivity } from "../../../metrics/robustness/max_sensitivity.ts";
import type { Values } from "./peer.ts";
import type { Subjects } from "./subjects.ts";

/** What is judged on what. */
export const JUDGED_SUBJECTS = ["digits", "dense"] as const;

type Judge = (
  problem: Problem,
  from: number,
  to: number,
  seed: number,
) => Promise<Values>;

/**
 * Our metrics, with the options that make both sides ask about as many rows; infidelity's subsets
 * by the subject's size.
 */
export const JUDGES = {
  // Quantus takes equal attributions in one order, so one is taken here.
  pixel_flipping: judge(pixelFlipping, { options: () => ({ tieOrders: 1 }) }),
  faithfulness_correlation: judge(faithfulnessCorrelation),
  max_sensitivity: judge(maxSensitivity, { byGradient: true }),
  infidelity: judge(infidelity, {
    options: ({ model }) => ({
      subsets: model.inputShape[0] === 8 ? 3 * 64 : 4 * 49,
    }),
  }),
  mprt: judge(mprt, { byGradient: true }),
} as const;

/** A metric's score on instances `from` to `to` of the subject. */
export function judgeRun(
  metric: keyof typeof JUDGES,
  subject: typeof JUDGED_SUBJECTS[number],
) {
  return (subjects: Subjects) => (from: number, to: number, seed: number) =>
    JUDGES[metric](subjects[subject].problem, from, to, seed);
}

const known = new WeakMap<Problem, Promise<NdArray<Float32Array>>>();

/** Gradients times inputs, rounded to what both sides hold. */
export function attributionsOf(
  problem: Problem,
): Promise<NdArray<Float32Array>> {
  const made = known.get(problem) ?? inputGradients(problem);
  known.set(problem, made);
  return made;
}

async function inputGradients(
  { model, batch: { inputs, targets } }: Problem,
): Promise<NdArray<Float32Array>> {
  const { data } = await gradient(model, inputs, targets);
  return {
    shape: inputs.shape,
    data: Float32Array.from(inputs.data, (x, i) => x * data[i]!),
  };
}

async function gradient(
  model: Model,
  inputs: NdArray,
  targets: Int32Array,
): Promise<NdArray> {
  if (!model.gradient) {
    throw new TypeError(
      `Cannot explain: the model must have a gradient, current value is ${model.gradient}`,
    );
  }
  return await model.gradient(inputs, targets);
}

function judge<O extends Options>(
  metric: Metric<O>,
  { byGradient = false, options = () => ({}) }: {
    readonly byGradient?: boolean;
    readonly options?: (problem: Problem) => Partial<O>;
  } = {},
): Judge {
  return async (problem, from, to, seed) => {
    const { model, batch, ...rest } = problem;
    const part: Batch = {
      inputs: sliceRows(batch.inputs, from, to),
      targets: batch.targets.subarray(from, to),
      instances: batch.instances.subarray(from, to),
    };
    const given = await attributionsOf(problem);
    const explain = async ({ inputs, targets }: Batch, asked = model) => ({
      attributions: await gradient(asked, inputs, targets),
    });
    const context: Context = {
      ...rest,
      units: unitsOr(rest.units, sizeOf(model.inputShape)),
      rng: (...key) => rng("peers", seed, ...key),
      signal: new AbortController().signal,
    };
    const scores = await metric.score(
      {
        model,
        batch: part,
        explanation: byGradient
          ? await explain(part)
          : { attributions: sliceRows(given, from, to) },
        signed: true,
        repeats: [],
        explain,
        note() {},
      },
      { ...metric.defaults, ...options(problem) },
      context,
    );
    if (scores.length !== rowsOf(part.inputs)) {
      throw new RangeError(
        `Cannot compare: expected ${
          rowsOf(part.inputs)
        } scores, current value is ${scores.length}`,
      );
    }
    return { scores };
  };
}
