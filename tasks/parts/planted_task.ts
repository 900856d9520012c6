/**
 * Real tasks with irrelevant columns added.
 *
 * @module
 */
import { rowAt, rowSize, takeRows } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { loadNetwork } from "../../models/storage.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import type { TrainOptions } from "../../models/training/train_options.ts";
import type { Dataset, Read } from "../../core/contracts/dataset.ts";
import type { LabelRandomised } from "../../core/contracts/model.ts";
import type { Intervention } from "../truth/intervention.ts";
import { metricsWithTruth } from "./metrics.ts";
import { plant, planting } from "./plant.ts";
import { realTask } from "./real_task.ts";
import type {
  Recipe,
  TaskOptions,
  TrainedTask,
  VariantTask,
} from "../training/trained_task.ts";
import type { SplitRows } from "../training/split_rows.ts";

/** Options of every planted task. */
export type PlantedOptions = TaskOptions & {
  /**
   * What the network was trained on: the rows' classes (`true`), or a permutation of them
   * (`permuted`).
   * @default "true"
   */
  readonly labels: "true" | "permuted";
};

/** Parts of a planted task. */
export interface PlantedPlan {
  /** Where rows come from; the task is `<id>_planted`. */
  readonly dataset: Dataset;
  /** Number of inputs. */
  readonly inputs: number;
  /** Number of classes. */
  readonly classes: number;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** How the task without planted columns splits and scales its rows. */
  readonly recipe: Pick<Recipe, "shares" | "scale">;
  /** How the network is trained. */
  readonly training?: TrainOptions;
  /** Number of test rows explained. @default 100 */
  readonly instances?: number;
  /** The reference input. */
  readonly baseline: "mean" | "zeros";
}

/**
 * A dense network over a dataset's inputs with planted columns: one input duplicated, and a shadow
 * of every column (a copy whose rows are shuffled, so that it tells nothing about the row).
 *
 * - `labels=true`: explained are test rows that the network classifies correctly. Truth: shadows
 *   are irrelevant; all inputs that vary over the training rows count as relevant. How far the
 *   network itself ignores shadows is in its certificate (part `shadows`).
 * - `labels=permuted`: the network is trained on permuted labels; the class that it gives is
 *   explained. Nothing is relevant, and no truth is given.
 * - The model of `labels=true` carries the other network as `labelRandomised`.
 *
 * @example
 * ```ts
 * import { winePlanted } from "../wine_planted.ts"; // a planted task
 * import assert from "node:assert/strict";
 * assert.deepEqual(winePlanted.variants.map(({ id }) => id), [
 *   "wine_planted/true",
 *   "wine_planted/permuted",
 * ]);
 * ```
 */
export function plantedTask(plan: PlantedPlan): VariantTask<PlantedOptions> {
  const { dataset, instances = 100 } = plan;
  const id = `${dataset.id}_planted`;
  const [learned, permuted] = [network(plan, false), network(plan, true)];
  return {
    id,
    version: 1,
    summary:
      `${dataset.id} with one input duplicated and a shuffled, irrelevant copy of every input.`,
    references: [
      ...dataset.references,
      "Kursa, Rudnicki (2010), Feature selection with the Boruta package, doi:10.18637/jss.v036.i11",
    ],
    dataset: dataset.id,
    defaults: { labels: "true", instances, head: "logit" },
    limits: {
      labels: { choices: ["true", "permuted"] },
      instances: { min: 1, integer: true },
      head: { choices: ["shifted_probability", "probability", "logit"] },
    },
    metrics: metricsWithTruth,
    variants: [learned, permuted],
    async load({ labels, ...options }, read) {
      if (labels === "permuted") return await permuted.load(options, read);
      const problem = await learned.load(options, read);
      const labelRandomised = labelRandomisedNetwork(
        permuted.id,
        options,
        read,
      );
      return { ...problem, model: { ...problem.model, labelRandomised } };
    },
  };
}

/**
 * The network of the same architecture that was trained on permuted labels; read when it is used.
 */
function labelRandomisedNetwork(
  id: string,
  { head }: TaskOptions,
  read: Read,
): LabelRandomised {
  return {
    async within(use) {
      const { network } = await loadNetwork(read, `models/weights/${id}`);
      try {
        return await use(tfjsModel(network, head));
      } finally {
        network.dispose();
      }
    },
  };
}

function network(plan: PlantedPlan, permuted: boolean): TrainedTask {
  const { dataset, inputs, classes, hidden, recipe, training, baseline } = plan;
  const name = `${dataset.id}_planted`;
  const variant = permuted ? "permuted" : "true";
  const size = 2 * (inputs + 1);
  return realTask({
    dataset,
    id: `${name}/${variant}`,
    summary: "",
    defaults: { instances: plan.instances ?? 100, head: "logit" },
    baseline,
    metrics: metricsWithTruth,
    recipe: {
      network: () => mlp({ inputs: size, hidden, outputs: classes, seed: 0 }),
      ...(training && { training }),
      shares: recipe.shares,
      scale: (rows, trained) =>
        plant(dataset.id, recipe.scale ? recipe.scale(rows, trained) : rows),
      ...(permuted && {
        relabel: (labels: Int32Array) =>
          rng(name, "labels").permutation(labels.length)
            .map((row) => labels[row]!),
      }),
    },
    ...(permuted
      ? {
        target: ({ logits }: { readonly logits: Float64Array }) =>
          logits.indexOf(Math.max(...logits)),
      }
      : {
        truth: (explained, _, split) => {
          const relevant = relevantColumns(dataset.id, split);
          const data = new Float64Array(explained.data.length)
            .map((_, k) => relevant[k % size]!);
          return { relevance: { shape: explained.shape, data } };
        },
        interventions: (split) => interventions(dataset.id, split!),
      }),
  });
}

/** 1 for inputs that vary over the training rows. */
function relevantColumns(
  id: string,
  { inputs, training }: SplitRows,
): Uint8Array {
  const size = rowSize(inputs);
  const { shadow } = planting(id, size / 2 - 1);
  const first = rowAt(inputs, training[0]!);
  return Uint8Array.from(shadow, (is, column) =>
    Number(
      !is &&
        training.some((row) => rowAt(inputs, row)[column] !== first[column]),
    ));
}

/** Test rows whose shadows, or all other columns, are taken from another row of another class. */
function interventions(id: string, split: SplitRows): Intervention[] {
  const { labels, test } = split;
  const inputs = takeRows(split.inputs, test);
  const size = rowSize(inputs);
  const { shadow } = planting(id, size / 2 - 1);
  const before = { inputs, labels: test.map((row) => labels[row]!) };
  return [true, false].map((shadows) => {
    const data = inputs.data.slice();
    for (const [i, row] of test.entries()) {
      const others = test.filter((other) => labels[other] !== labels[row]);
      const stream = rng(id, "planted", "certificate", row);
      const other = rowAt(split.inputs, others[stream.integer(others.length)]!);
      for (let column = 0; column < size; column++) {
        if (shadow[column] === shadows) {
          data[i * size + column] = other[column]!;
        }
      }
    }
    return {
      part: shadows ? "shadows" : "other columns",
      done: "taken from a row of another class",
      relevant: !shadows,
      before,
      after: { shape: inputs.shape, data },
      ...(shadows && { labels: before.labels }),
    };
  });
}
