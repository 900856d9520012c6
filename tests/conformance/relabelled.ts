/**
 * Problems whose inputs have other names.
 *
 * @module
 */
import { gather, tensor1d } from "@tensorflow/tfjs-core";
import type { Batch } from "../../core/contracts/batch.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Rng } from "../../core/contracts/rng.ts";
import type { Problem, Task } from "../../core/contracts/task.ts";
import type { Truth } from "../../core/contracts/truth.ts";
import { sizeOf, sliceRows } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { singletonUnits } from "../../core/rows/units.ts";
import { loadNetwork } from "../../models/storage.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { readFile } from "../datasets/read_stub.ts";

/** Values of each row with position `j` taken from `order[j]`. */
export function moved<Data extends Float32Array | Float64Array>(
  { shape, data }: NdArray<Data>,
  order: Int32Array,
): NdArray<Data> {
  const size = order.length;
  return {
    shape,
    data: data.map((_, k) => data[k - k % size + order[k % size]!]!) as Data,
  };
}

function flat(values: Float32Array, order: Int32Array): Float32Array {
  return moved({ shape: [1, values.length], data: values }, order).data;
}

/** Where each of an order's entries went. */
function inverse(order: Int32Array): Int32Array {
  const back = new Int32Array(order.length);
  order.forEach((from, to) => back[from] = to);
  return back;
}

/** A model that puts its inputs back in order. */
export function behind(model: Model, order: Int32Array): Model {
  const back = inverse(order);
  return {
    inputShape: model.inputShape,
    outputs: model.outputs,
    head: model.head,
    predict: (inputs) =>
      model.predict(moved(inputs as NdArray<Float32Array>, back)),
    ...(model.gradient && {
      gradient: async (inputs, targets) =>
        moved(
          await model.gradient!(
            moved(inputs as NdArray<Float32Array>, back),
            targets,
          ) as NdArray<Float64Array>,
          order,
        ),
    }),
  };
}

/**
 * The shipped network with the rows of its first kernel in another order; undefined where the task
 * has none.
 */
export async function reordered(
  task: Task,
  { weights, model: { head } }: Problem,
  order: Int32Array,
): Promise<Model | undefined> {
  const ids = "variants" in task
    ? (task.variants as readonly Pick<Task, "id">[]).map(({ id }) => id)
    : "recipe" in task
    ? [task.id]
    : [];
  for (const id of ids) {
    const stored = await loadNetwork(readFile, `models/weights/${id}`);
    if (stored.sha256 !== weights) continue;
    const [kernel, ...rest] = stored.network.getWeights();
    const changed = gather(kernel!, tensor1d(order, "int32"));
    stored.network.setWeights([changed, ...rest]);
    return tfjsModel(stored.network, head);
  }
}

/** The problem with its inputs in another order. */
export function relabelled(
  problem: Problem,
  order: Int32Array,
  model: Model,
): Problem {
  const { batch, background, baseline, box } = problem;
  const { truth } = batch;
  const known: Truth | undefined = truth && {
    ...(truth.relevance && {
      relevance: moved(truth.relevance as NdArray<Float64Array>, order),
    }),
    ...(truth.attributions && {
      attributions: {
        semantics: truth.attributions.semantics,
        values: moved(
          truth.attributions.values as NdArray<Float64Array>,
          order,
        ),
      },
    }),
  };
  return {
    ...problem,
    model,
    batch: {
      ...batch,
      inputs: moved(batch.inputs as NdArray<Float32Array>, order),
      ...(known && { truth: known }),
    },
    background: moved(background, order),
    baseline: flat(baseline, order),
    box: { lower: flat(box.lower, order), upper: flat(box.upper, order) },
  };
}

/**
 * What explainers and metrics are given; with an order, draws that are one per input, or an order
 * of them, are those of the inputs' first names.
 */
export function contextOf(
  { model, background, baseline, box }: Problem,
  order?: Int32Array,
): Context {
  return {
    background,
    baseline,
    box,
    units: singletonUnits(sizeOf(model.inputShape)),
    rng(...key) {
      const stream = rng("relabelling", ...key);
      return order ? renamed(stream, order) : stream;
    },
    signal: new AbortController().signal,
  };
}

function renamed(stream: Rng, order: Int32Array): Rng {
  const back = inverse(order);
  return {
    ...stream,
    uniform: inBlocks(stream.uniform, order),
    normal: inBlocks(stream.normal, order),
    permutation(length) {
      const drawn = stream.permutation(length);
      return length === order.length ? drawn.map((unit) => back[unit]!) : drawn;
    },
  };
}

/** Numbers drawn one per input, each for the input that has its place now. */
function inBlocks(draw: () => number, order: Int32Array): () => number {
  let [block, next] = [[] as number[], order.length];
  return () => {
    if (next === order.length) {
      block = Array.from(order, draw);
      next = 0;
    }
    return block[order[next++]!]!;
  };
}

/** The first rows of a batch. */
export function sliceBatch(batch: Batch, rows: number): Batch {
  const { inputs, targets, instances, truth } = batch;
  const cut = <T extends NdArray>(array: T) => sliceRows(array, 0, rows);
  return {
    inputs: cut(inputs),
    targets: targets.slice(0, rows),
    instances: instances.slice(0, rows),
    ...(truth && {
      truth: {
        ...(truth.relevance && { relevance: cut(truth.relevance) }),
        ...(truth.attributions && {
          attributions: {
            ...truth.attributions,
            values: cut(truth.attributions.values),
          },
        }),
      },
    }),
  };
}
