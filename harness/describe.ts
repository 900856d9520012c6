/**
 * What is known of a task.
 *
 * @module
 */
import type {
  Options,
  Outside,
  Problem,
  Read,
  Spec,
  Task,
} from "../core/contracts.ts";
import { findCard } from "../core/find_card.ts";
import { rowsOf } from "../core/nd_array.ts";
import { formatSpec } from "../core/spec.ts";
import { datasets } from "../datasets/index.ts";
import { certificates, type NetworkFacts } from "./certificates.ts";
import { shortSpec } from "./short_spec.ts";
import { metrics } from "../metrics/index.ts";

/** Facts about a task, with these options. */
export interface TaskFacts {
  /** The task and its options. */
  readonly task: string;
  /** One sentence. */
  readonly summary: string;
  /** Sources. */
  readonly references: readonly string[];
  /** The dataset, and its licence. */
  readonly dataset: { readonly id: string; readonly licence: string };
  /** Published files that it needs. */
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly url: string;
  }[];
  /** What is explained; why it is not there, where it could not be loaded. */
  readonly problem: ProblemFacts | { readonly missing: string };
  /** Every network that has a certificate. */
  readonly networks: readonly NetworkFacts[];
  /** The metrics, as short specs. */
  readonly metrics: readonly string[];
}

/** Facts about what is explained. */
export interface ProblemFacts {
  /** Shape of an input. */
  readonly inputShape: readonly number[];
  /** Number of outputs, and how they are read. */
  readonly outputs: string;
  /** Number of rows explained. */
  readonly instances: number;
  /** Number of rows shown to explainers. */
  readonly background: number;
  /** sha256 of the weights. */
  readonly weights: string;
  /** What is known to be right, in words. */
  readonly truth: readonly string[];
  /** What else is known of data and model. */
  readonly facts: readonly string[];
}

/** Facts about a task: its problem is loaded, so that a backend must have been selected; `read` as for loading. */
export async function describe(
  task: Task,
  options: Options,
  read: Read,
  outside?: Outside,
): Promise<TaskFacts> {
  const { id, licence, files = [] } = findCard(
    "dataset",
    datasets,
    task.dataset,
  );
  let problem: TaskFacts["problem"];
  try {
    problem = factsOf(await task.load(options, read, outside));
  } catch (error) {
    problem = { missing: (error as Error).message };
  }
  const short = (spec: Spec) =>
    shortSpec(findCard("metric", metrics, spec.id), spec);
  return {
    task: formatSpec({ id: task.id, options }),
    summary: task.summary,
    references: task.references,
    dataset: { id, licence },
    files: files.map(({ path, bytes, sha256, urls }) => ({
      path,
      bytes,
      sha256,
      url: urls[0]!,
    })),
    problem,
    networks: await certificates(task, read),
    metrics: task.metrics.map(short),
  };
}

function factsOf(
  { model, weights, batch, background, facts = [] }: Problem,
): ProblemFacts {
  const { relevance, mask, attributions } = batch.truth ?? {};
  const truth = [
    ...(relevance ? ["relevance, graded: 0 = irrelevant"] : []),
    ...(mask ? ["mask of what decides"] : []),
    ...(attributions ? [`exact attributions: ${attributions.semantics}`] : []),
  ];
  return {
    inputShape: model.inputShape,
    outputs: `${model.outputs}, read as ${model.head}`,
    instances: rowsOf(batch.inputs),
    background: rowsOf(background),
    weights,
    truth,
    facts,
  };
}
