/**
 * Our side of every case.
 *
 * @module
 */
import type { Context, Explainer, Options } from "../../../core/contracts.ts";
import { sliceRows } from "../../../core/nd_array.ts";
import { rng } from "../../../core/rng.ts";
import { kernelShap } from "../../../explainers/kernel_shap.ts";
import { lime } from "../../../explainers/lime.ts";
import { permutationShap } from "../../../explainers/permutation_shap.ts";
import { sensx } from "../../../explainers/sensx.ts";
import { sis } from "../../../explainers/sis.ts";
import type { Values } from "./peer.ts";
import { loadSubjects, type Subjects } from "./subjects.ts";

/** Explains instances `from` to `to` of a subject. */
export type Ours = (from: number, to: number, seed: number) => Promise<Values>;

/** Explainer, options that differ from its defaults, and subject of each case. */
const RUNS = {
  sensx: run(sensx, {}, "switch"),
  sensx_genes: run(sensx, { walks: 2, samples: 40, deltas: 50 }, "genes"),
  kernel_shap: run(kernelShap, {}, "switch"),
  permutation_shap: run(permutationShap, {}, "switch"),
  lime: run(lime, {}, "cancer"),
  sis: run(sis, { threshold: 1e-6, collection: 1 }, "pixels"),
} as const;

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
): (subjects: Subjects) => Ours {
  return (subjects) => async (from, to, seed) => {
    const { model, batch, ...rest } = subjects[subject].problem;
    const context: Context = {
      ...rest,
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
