/**
 * Tasks about networks that are shipped with the project.
 *
 * @module
 */
import type { SplitRows } from "./split_rows.ts";
import type { KnownRule } from "../truth/known_rule.ts";
import type { Options, Spec } from "../../core/contracts/card.ts";
import type { Box } from "../../core/contracts/context.ts";
import type { Dataset, Read } from "../../core/contracts/dataset.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Units } from "../../core/contracts/queries.ts";
import type { Table } from "../../core/contracts/table.ts";
import type { Problem, Task } from "../../core/contracts/task.ts";
import type { Truth } from "../../core/contracts/truth.ts";
import { meanRow } from "../../core/rows/mean_row.ts";
import {
  rowAt,
  rowSize,
  rowsOf,
  takeRows,
} from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { loadNetwork } from "../../models/storage.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import type { Network } from "../../models/training/train.ts";
import type { Labelled } from "../../models/training/take_labelled.ts";
import type { TrainOptions } from "../../models/training/train_options.ts";
import type { Intervention } from "../truth/intervention.ts";
import { knownDistribution } from "../truth/known_distribution.ts";
import { stratifiedSplit } from "./stratified_split.ts";

/** Options of every trained task. */
export type TaskOptions = {
  /** Number of test rows explained. */
  readonly instances: number;
  /** How the network's outputs are read. */
  readonly head: "shifted_probability" | "probability" | "logit";
};

/** How a task's network is made. */
export interface Recipe {
  /** The untrained network. */
  network(): Network;
  /** Options of the training. */
  readonly training?: TrainOptions;
  /**
   * Rows of one epoch, counted from 1, drawn for that epoch alone.
   *
   * Absent: the training rows in every epoch.
   */
  fresh?(epoch: number): Labelled;
  /** Shares of training, validation and test rows. */
  readonly shares: readonly [number, number, number];
  /**
   * Preprocessing of the inputs, fitted on the training rows only.
   *
   * Absent: none.
   */
  scale?(
    inputs: NdArray<Float32Array>,
    training: Int32Array,
  ): NdArray<Float32Array>;
  /** Labels that the network is trained on; the rows' own when absent. */
  relabel?(labels: Int32Array): Int32Array;
}

/** A test row with the outputs of the network. */
export interface Candidate {
  /** The row as the network receives it. */
  readonly x: Float32Array;
  /** Outputs of the network, as logits. */
  readonly logits: Float64Array;
  /** Its class. */
  readonly label: number;
}

/** A network that can be trained again, and what its certificate is computed from. */
export interface Trainable {
  /**
   * Id of the network: a task's id, or `task/variant`.
   *
   * `deno task train` knows it by this id, and its weights and certificate are stored under it.
   */
  readonly id: string;
  /** How the network is made. */
  readonly recipe: Recipe;
  /** The rule behind the labels, where it is known. */
  readonly known?: KnownRule;
  /** The dataset's rows, scaled and split. */
  rows(read: Read): Promise<SplitRows>;
  /** Test rows, or images like them, with one part changed. */
  interventions?(rows?: SplitRows): readonly Intervention[];
}

/** A task whose network can be trained again. */
export interface TrainedTask extends Task<TaskOptions>, Trainable {}

/** A task with several networks; its options choose one. */
export interface VariantTask<O extends Options> extends Task<O> {
  /** The networks. */
  readonly variants: readonly Trainable[];
}

/** Parts of a trained task. */
export interface TaskPlan {
  /** The task's id, and the folder of its weights. */
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** Sources. */
  readonly references: readonly string[];
  /** Dataset of the rows, with its default options. */
  readonly dataset: Dataset;
  /** Default options. */
  readonly defaults: TaskOptions;
  /** Metrics that are meaningful for it. */
  readonly metrics: readonly Spec[];
  /** How the network is made. */
  readonly recipe: Recipe;
  /** The rule behind the labels, where it is known. */
  readonly known?: KnownRule;
  /** Baseline: the mean of the training rows, zeros, or these values. */
  readonly baseline: "mean" | "zeros" | Float32Array;
  /** Rows whose range is the box. */
  readonly box: "all" | "training";
  /** What is replaced together; every input on its own when absent. */
  readonly units?: Units;
  /** Output that is explained for a test row; undefined for rows that are not explained. */
  target(candidate: Candidate): number | undefined;
  /** Test rows, or images like them, with one part changed. */
  interventions?(rows?: SplitRows): readonly Intervention[];
  /** Ground truth of some rows of the dataset. */
  truth?(
    inputs: NdArray<Float32Array>,
    rows: Int32Array,
    split: SplitRows,
  ): Truth;
}

/** Number of training rows shown to explainers. */
export const BACKGROUND = 100;

/**
 * A task about a shipped network, explained at the first `instances` test rows, in a seeded order,
 * to which `plan.target` gives a target.
 *
 * - `load` reads the dataset and `models/weights/<id>/`.
 * - Rows are split by class with seed 0; 100 training rows, in a seeded order, are the background.
 * - `load` throws a `RangeError` when fewer test rows qualify than `instances`, and the errors of
 *   dataset and network.
 * - Cost: one prediction per test row.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { xor } from "../xor.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { batch, background } = await xor.load(
 *   { instances: 5, head: "logit" },
 *   (path) => Deno.readFile(path),
 * );
 * assert.deepEqual([batch.inputs.shape, background.shape], [[5, 10], [100, 10]]);
 * ```
 */
export function trainedTask(plan: TaskPlan): TrainedTask {
  const { id, dataset, recipe } = plan;
  const rows = async (read: Read) =>
    splitRows(await dataset.load(dataset.defaults, read), recipe);
  return {
    id,
    version: 1,
    summary: plan.summary,
    references: plan.references,
    dataset: dataset.id,
    defaults: plan.defaults,
    limits: {
      instances: { min: 1, integer: true },
      head: { choices: ["shifted_probability", "probability", "logit"] },
    },
    metrics: plan.metrics,
    recipe,
    ...(plan.known && { known: plan.known }),
    ...(plan.interventions && { interventions: plan.interventions }),
    rows,
    async load(options, read) {
      const { network, sha256 } = await loadNetwork(
        read,
        `models/weights/${id}`,
      );
      return await problem(plan, options, network, sha256, await rows(read));
    },
  };
}

async function problem(
  plan: TaskPlan,
  { instances, head }: TaskOptions,
  network: Network,
  weights: string,
  split: SplitRows,
): Promise<Problem> {
  const { id, baseline, box, recipe } = plan;
  const { inputs, training } = split;
  const chosen = await chooseInstances(plan, network, split);
  if (chosen.length < instances) {
    throw new RangeError(
      `Cannot load ${id}: it has ${chosen.length} instances to explain, current value is ${instances}`,
    );
  }
  const explained = chosen.slice(0, instances);
  const explainedRows = Int32Array.from(explained, ({ row }) => row);
  const explainedInputs = takeRows(inputs, explainedRows);
  const shown = rng(id, "background").permutation(training.length)
    .slice(0, BACKGROUND).map((index) => training[index]!);
  return {
    model: tfjsModel(network, head),
    weights,
    batch: {
      inputs: explainedInputs,
      targets: Int32Array.from(explained, ({ target }) => target),
      instances: Int32Array.from({ length: instances }, (_, i) => i),
      ...(plan.truth && {
        truth: plan.truth(explainedInputs, explainedRows, split),
      }),
    },
    background: takeRows(inputs, shown),
    baseline: baseline === "mean"
      ? meanRow(inputs, training)
      : baseline === "zeros"
      ? new Float32Array(rowSize(inputs))
      : baseline.slice(),
    box: boxOf(box === "all" ? inputs : takeRows(inputs, training)),
    // The known distribution is that of unscaled rows.
    ...(plan.known && !recipe.scale &&
      { distribution: knownDistribution(plan.known) }),
    ...(plan.units && { units: plan.units }),
  };
}

async function chooseInstances(
  { id, target }: TaskPlan,
  network: Network,
  { inputs, labels, test }: SplitRows,
): Promise<{ row: number; target: number }[]> {
  const order = rng(id, "instances").permutation(test.length);
  const rows = order.map((index) => test[index]!);
  const candidates = takeRows(inputs, rows);
  const logits = await tfjsModel(network, "logit").predict(candidates);
  return Array.from(rows, (row, i) => ({
    row,
    target: target({
      x: rowAt(candidates, i),
      logits: rowAt(logits, i),
      label: labels[row]!,
    }),
  })).filter((choice): choice is { row: number; target: number } =>
    choice.target !== undefined
  );
}

function splitRows(
  table: Table,
  { shares, scale, relabel }: Recipe,
): SplitRows {
  const { inputs } = table;
  const labels = relabel ? relabel(table.labels) : table.labels;
  const [training, validation, test] = stratifiedSplit(labels, shares, 0);
  return {
    inputs: scale ? scale(inputs, training!) : inputs,
    labels,
    training: training!,
    validation: validation!,
    test: test!,
    table,
  };
}

/** Range of each input. */
export function boxOf(inputs: NdArray<Float32Array>): Box {
  const lower = new Float32Array(rowSize(inputs)).fill(Infinity);
  const upper = new Float32Array(rowSize(inputs)).fill(-Infinity);
  for (let row = 0; row < rowsOf(inputs); row++) {
    rowAt(inputs, row).forEach((value, j) => {
      lower[j] = Math.min(lower[j]!, value);
      upper[j] = Math.max(upper[j]!, value);
    });
  }
  return { lower, upper };
}
