/**
 * Facts about a task.
 *
 * @module
 */
import type { Options, Spec } from "../../core/contracts/card.ts";
import type { Read } from "../../core/contracts/dataset.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { HostAccess } from "../../core/contracts/host_access.ts";
import type { Problem, Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import { datasets } from "../../datasets/index.ts";
import { certificates, type NetworkFacts } from "../store/certificates.ts";
import type { Trainable } from "../../tasks/training/trained_task.ts";
import { shortSpec } from "../../core/records/short_spec.ts";
import { metrics } from "../../metrics/index.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

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
  /**
   * Rows, features and classes; absent where a task has no table of its own or it cannot be loaded.
   */
  readonly rows?: RowFacts;
  /** Published files that it needs. */
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly url: string;
  }[];
  /** Model and data that are explained, or why they could not be loaded. */
  readonly problem: ProblemFacts | { readonly missing: string };
  /** Every network that has a certificate. */
  readonly networks: readonly NetworkFacts[];
  /** The metrics, as short specs. */
  readonly metrics: readonly string[];
}

/** Facts about a task's rows. */
export interface RowFacts {
  /**
   * Numbers of rows that the network learned from, that the epoch was chosen by, and that it has
   * never seen.
   */
  readonly training: number;
  readonly validation: number;
  readonly test: number;
  /** Number of inputs of a row. */
  readonly features: number;
  /** Names of the classes. */
  readonly classes: readonly string[];
}

/** Facts about the model and data that are explained. */
export interface ProblemFacts {
  /** Shape of an input. */
  readonly inputShape: readonly number[];
  /** Its layers in order, and the gradients or copies that explainers may use. */
  readonly model: string;
  /** Number of outputs, and how they are read. */
  readonly outputs: string;
  /** Number of rows explained. */
  readonly instances: number;
  /** Number of rows shown to explainers. */
  readonly background: number;
  /** sha256 of the weights. */
  readonly weights: string;
  /** The ground truth, in words. */
  readonly truth: readonly string[];
  /** Other facts about data and model. */
  readonly facts: readonly string[];
}

/**
 * Loads a task and describes it. A backend must have been selected.
 *
 * @param read Reads the task's files, as for loading.
 */
export async function describe(
  task: Task,
  options: Options,
  read: Read,
  host?: HostAccess,
): Promise<TaskFacts> {
  const { id, licence, files = [] } = findCard(
    "dataset",
    datasets,
    task.dataset,
  );
  let problem: TaskFacts["problem"];
  try {
    problem = factsOf(await task.load(options, read, host));
  } catch (error) {
    problem = { missing: messageOf(error) };
  }
  const rows = "missing" in problem ? undefined : await rowsOfTask(task, read);
  const short = (spec: Spec) =>
    shortSpec(findCard("metric", metrics, spec.id), spec);
  return {
    task: formatSpec({ id: task.id, options }),
    summary: task.summary,
    references: task.references,
    dataset: { id, licence },
    ...(rows && { rows }),
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

/** Facts about the rows of a task whose network can be trained again. */
async function rowsOfTask(
  task: Task,
  read: Read,
): Promise<RowFacts | undefined> {
  const trainable: Partial<Trainable> =
    "variants" in task && Array.isArray(task.variants)
      ? task.variants[0]
      : task;
  if (!trainable.rows) return undefined;
  const { table, inputs, training, validation, test } = await trainable.rows(
    read,
  );
  return table && {
    training: training.length,
    validation: validation.length,
    test: test.length,
    features: rowSize(inputs),
    classes: table.classes,
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
    model: modelOf(model),
    outputs: `${model.outputs}, read as ${model.head}`,
    instances: rowsOf(batch.inputs),
    background: rowsOf(background),
    weights,
    truth,
    facts,
  };
}

/** Most layers that are named. */
const NAMED = 12;

function modelOf(model: Model): string {
  const has = [
    ...(model.gradient ? ["gradients"] : []),
    ...(model.randomised ? ["weights that can be drawn anew"] : []),
  ];
  const steps = layersOf(model);
  const shown = steps.length > NAMED
    ? [...steps.slice(0, NAMED), `… (${steps.length} steps)`]
    : steps;
  return [
    ...(shown.length > 0 ? [shown.join(" → ")] : []),
    has.length > 0 ? `with ${has.join(" and ")}` : "outputs only",
  ].join("; ");
}

/** Kind and shape of every step; none where it has no layers or one that is not known. */
function layersOf(model: Model): string[] {
  try {
    return model.layers?.().nodes.filter(({ role }) => role !== "input")
      .map(({ kind, role, shape }) =>
        role === "linear" ? `${kind} ${shape.join("×")}` : kind
      ) ?? [];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
