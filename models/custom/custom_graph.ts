/**
 * A user's TF.js graph model.
 *
 * @module
 */
import { type GraphModel, loadGraphModel } from "@tensorflow/tfjs-converter";
import { io, Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Head, Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import {
  rowSize,
  rowsOf,
  sizeOf,
  sliceRows,
} from "../../core/contracts/nd_array.ts";
import { rowTensor } from "../row_tensor.ts";
import { tapeGradients } from "../gradients/tape_gradients.ts";
import { blackBox } from "./black_box.ts";
import { refuseModel } from "./refuse_model.ts";
import type { TfjsFiles } from "./read_tfjs.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** A graph as a model, and what it lacks. */
export interface CustomGraph {
  /** The model. */
  readonly model: Model;
  /** Why it has no gradients; absent where it has them. */
  readonly withoutGradient?: string;
}

/** Largest number of input values per gradient call. */
const NUMBERS = 2 ** 20;

/**
 * A TF.js graph with one input of rows and one output as a model; `head` says what the outputs
 * mean.
 *
 * - It has gradients where every operation on the path has one, which is tried once at zeros.
 *   Explainers that need gradients are skipped otherwise.
 * - It has no layers.
 *
 * @param path Named by errors.
 * @throws {RangeError} when topology and weights make no graph, it has several inputs or outputs,
 *   free axes, or operations that cannot be run at once.
 *
 * @example
 * ```ts
 * import { customGraph } from "./custom_graph.ts";
 * import assert from "node:assert/strict";
 * const artifacts = {
 *   modelTopology: { node: 5 },
 *   weightSpecs: [],
 *   weightData: new ArrayBuffer(0),
 * };
 * await assert.rejects(
 *   customGraph("a.json", { artifacts }, "logit"),
 *   /Cannot use a.json: expected a graph that fits its weights/,
 * );
 * ```
 */
export async function customGraph(
  path: string,
  { artifacts }: Pick<TfjsFiles, "artifacts">,
  head: Exclude<Head, "shifted_probability">,
): Promise<CustomGraph> {
  let graph: GraphModel;
  let inputShape: readonly number[];
  try {
    graph = await loadGraphModel(io.fromMemory(artifacts));
    inputShape = rowShape(path, graph);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return refuseModel(
      path,
      "a graph that fits its weights",
      `a fault (${messageOf(error)})`,
    );
  }
  const forward = (rows: Tensor): Tensor => {
    const outputs = graph.predict(rows);
    return outputs instanceof Tensor && outputs.rank === 2
      ? outputs
      : refuseModel(path, "one output [rows, outputs]", "something else");
  };
  const run = <T>(call: () => T): T => {
    try {
      return call();
    } catch (error) {
      if (error instanceof RangeError) throw error;
      return refuseModel(
        path,
        `a graph that takes rows of shape [${inputShape}]`,
        `a fault (${messageOf(error)})`,
      );
    }
  };
  const sample = {
    shape: [1, ...inputShape],
    data: new Float32Array(sizeOf(inputShape)),
  };
  const model = await blackBox({
    name: path,
    inputShape,
    head,
    sample,
    async predict(rows) {
      const outputs = run(() => tidy(() => forward(rowTensor(rows))));
      const data = await outputs.data();
      outputs.dispose();
      const shape = [rowsOf(rows), outputs.shape[1]!];
      return {
        shape,
        data: Float64Array.from(data.subarray(0, shape[0]! * shape[1]!)),
      };
    },
  });
  const gradientsOf = tapeGradients(forward);
  const gradient = async (inputs: NdArray, targets: Int32Array) => {
    const [rows, size] = [rowsOf(inputs), rowSize(inputs)];
    const data = new Float32Array(rows * size);
    const step = Math.max(1, Math.floor(NUMBERS / size));
    for (let start = 0; start < rows; start += step) {
      const end = Math.min(rows, start + step);
      const gradients = tidy(() =>
        gradientsOf(
          sliceRows(inputs, start, end),
          (z) => indicators(targets.subarray(start, end), z),
        )[1]
      );
      data.set(
        (await gradients.data()).subarray(0, (end - start) * size),
        start * size,
      );
      gradients.dispose();
    }
    return { shape: inputs.shape, data };
  };
  try {
    await gradient(sample, new Int32Array(1));
  } catch (error) {
    return { model, withoutGradient: messageOf(error) };
  }
  return { model: { ...model, gradient } };
}

/** Shape of the graph's one input, without its free axis of rows. */
function rowShape(path: string, { inputs }: GraphModel): readonly number[] {
  const [shape] = inputs.map(({ shape }) => shape);
  if (inputs.length !== 1 || !shape || shape.length < 2) {
    refuseModel(
      path,
      "one input [rows, …]",
      inputs.map(({ name, shape }) => `${name} [${shape}]`).join(" and "),
    );
  }
  const [rows, ...row] = shape;
  if (rows! > 0 || row.some((side) => !(side > 0))) {
    refuseModel(
      path,
      "an input whose only free axis is the first",
      `[${shape}]`,
    );
  }
  return row;
}

/** One row per target, 1 there and 0 elsewhere, and zeros below. */
function indicators(targets: Int32Array, { shape }: Tensor): Tensor {
  const data = new Float32Array(shape[0]! * shape[1]!);
  targets.forEach((target, i) => data[i * shape[1]! + target] = 1);
  return tensor(data, shape);
}
