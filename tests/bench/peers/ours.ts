/**
 * Our side of every case.
 *
 * @module
 */
import type { Options } from "../../../core/contracts/card.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import { sizeOf, sliceRows } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { unitsOr } from "../../../core/rows/units.ts";
import { deepLift } from "../../../explainers/layers/deep_lift.ts";
import { gradCam } from "../../../explainers/layers/grad_cam.ts";
import { guidedBackprop } from "../../../explainers/layers/guided_backprop.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { kernelShap } from "../../../explainers/shapley/kernel_shap.ts";
import { lime } from "../../../explainers/surrogates/lime.ts";
import { permutationShap } from "../../../explainers/shapley/permutation_shap.ts";
import { saliency } from "../../../explainers/gradients/saliency.ts";
import { sensx } from "../../../explainers/sensx/sensx.ts";
import { sis } from "../../../explainers/subsets/sis.ts";
import { smoothGrad } from "../../../explainers/gradients/smooth_grad.ts";
import { type JUDGED_SUBJECTS, judgeRun, type JUDGES } from "./judged.ts";
import type { Values } from "./peer.ts";
import { loadSubjects, type Subjects } from "./subjects.ts";

/** Explains instances `from` to `to` of a subject. */
export type Ours = (from: number, to: number, seed: number) => Promise<Values>;

type Made = (subjects: Subjects) => Ours;

/** Explainer, options that differ from its defaults, and subject of each case. */
const RUNS = {
  sensx: run(sensx, {}, "switch"),
  sensx_genes: run(sensx, { walks: 2, samples: 40, deltas: 50 }, "genes"),
  kernel_shap: run(kernelShap, {}, "switch"),
  permutation_shap: run(permutationShap, {}, "switch"),
  lime: run(lime, {}, "cancer"),
  sis: run(sis, { threshold: 1e-6, collection: 1 }, "pixels"),
  ...gradients("scores"),
  ...gradients("digits"),
  ...gradients("mnist"),
  ...judgements("digits"),
  ...judgements("dense"),
} as const;

function judgements<S extends typeof JUDGED_SUBJECTS[number]>(subject: S) {
  const named = <M extends keyof typeof JUDGES>(metric: M) =>
    ({ [`${metric} ${subject}`]: judgeRun(metric, subject) }) as Record<
      `${M} ${S}`,
      Made
    >;
  return {
    ...named("pixel_flipping"),
    ...named("faithfulness_correlation"),
    ...named("max_sensitivity"),
    ...named("infidelity"),
    ...named("mprt"),
  };
}

function gradients<S extends "scores" | "digits" | "mnist">(subject: S) {
  const named = <M extends string>(method: M, made: Made) =>
    ({ [`${method} ${subject}`]: made }) as Record<`${M} ${S}`, Made>;
  // The nodes of one pass, as on the other side: no gap is small enough to ask for more.
  const fixed = { steps: 50, maxSteps: 50 };
  return {
    ...named("saliency", run(saliency, {}, subject)),
    ...named(
      "integrated_gradients",
      run(integratedGradients, fixed, subject),
    ),
    ...named("deep_lift", run(deepLift, {}, subject)),
    ...named("smooth_grad", run(smoothGrad, {}, subject)),
    ...named("guided_backprop", run(guidedBackprop, {}, subject)),
    ...named("grad_cam", run(gradCam, {}, subject)),
  };
}

/** Name of one of our runs. */
export type OursName = keyof typeof RUNS;

/** Loads the subjects; then runs by name. */
export async function makeOurs(): Promise<(name: OursName) => Ours> {
  const subjects = await loadSubjects();
  return (name) => RUNS[name](subjects);
}

function run<O extends Options>(
  explainer: Explainer<O>,
  options: Partial<O>,
  subject: keyof Subjects,
): Made {
  return (subjects) => async (from, to, seed) => {
    const { model, batch, ...rest } = subjects[subject].problem;
    const context: Context = {
      ...rest,
      units: unitsOr(rest.units, sizeOf(model.inputShape)),
      rng: (...key) => rng("peers", seed, ...key),
      signal: new AbortController().signal,
    };
    const resolved = { ...explainer.defaults, ...options };
    const explain = await explainer.prepare(model, resolved, context);
    const { attributions, notes } = await explain({
      inputs: sliceRows(batch.inputs, from, to),
      targets: batch.targets.subarray(from, to),
      instances: batch.instances.subarray(from, to),
    });
    return {
      attributions: attributions.data,
      ...Object.fromEntries(
        Object.entries(notes ?? {}).map(([name, { data }]) => [name, data]),
      ),
    };
  };
}
