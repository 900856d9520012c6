/**
 * Passes through a network's layers.
 *
 * @module
 */
import { dispose, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Batch } from "../../core/contracts/batch.ts";
import type { LayerGraph, Trace } from "../../core/contracts/layer_graph.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowsOf, sizeOf, sliceRows } from "../../core/contracts/nd_array.ts";

/** Results of one pass: a tensor, or several by name, each with a row per row of the trace. */
export type Made = Tensor | { readonly [name: string]: Tensor };

/**
 * Computes tensors from one pass; runs inside `tidy`. `rows` are the inputs of this pass, `targets`
 * their outputs explained.
 */
export type Visit<M extends Made> = (
  graph: LayerGraph,
  trace: Trace,
  rows: NdArray,
  targets: Int32Array,
) => M;

/**
 * Runs a batch through the model's layers in passes of bounded size, and joins the results of
 * `visit`; padding rows are dropped.
 *
 * Cost: one row per instance, and what `visit` differentiates.
 *
 * @throws {RangeError} when the model does not offer its layers, or has one that is not known.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { throughLayers } from "./through_layers.ts";
 * import assert from "node:assert/strict";
 * const visit = () => ({});
 * await assert.rejects(throughLayers(linearModel([1, 2]), toyBatch([[1, 2]]), visit), RangeError);
 * ```
 */
export function throughLayers(
  model: Model,
  batch: Pick<Batch, "inputs" | "targets">,
  visit: Visit<Tensor>,
): Promise<NdArray<Float32Array>>;
/** As above, for several tensors by name. */
export function throughLayers<Name extends string>(
  model: Model,
  batch: Pick<Batch, "inputs" | "targets">,
  visit: Visit<{ readonly [name in Name]: Tensor }>,
): Promise<{ readonly [name in Name]: NdArray<Float32Array> }>;
export async function throughLayers(
  model: Model,
  { inputs, targets }: Pick<Batch, "inputs" | "targets">,
  visit: Visit<Made>,
): Promise<
  NdArray<Float32Array> | { readonly [name: string]: NdArray<Float32Array> }
> {
  const graph = layersOf(model);
  const rows = rowsOf(inputs);
  const joined: { [name: string]: NdArray<Float32Array> } = {};
  let single = false;
  // Without rows one pass still says which shapes there would be.
  for (let start = 0; start === 0 || start < rows; start += graph.rowsPerPass) {
    const end = Math.min(rows, start + graph.rowsPerPass);
    const part = sliceRows(inputs, start, end);
    const made = tidy((): { [name: string]: Tensor } => {
      const trace = graph.forward(part);
      const result = visit(graph, trace, part, targets.subarray(start, end));
      single = isTensor(result);
      return isTensor(result) ? { result } : { ...result };
    });
    for (const [name, values] of Object.entries(made)) {
      const shape = values.shape.slice(1);
      const size = sizeOf(shape);
      joined[name] ??= {
        shape: [rows, ...shape],
        data: new Float32Array(rows * size),
      };
      const data = (await values.data()).subarray(0, (end - start) * size);
      joined[name].data.set(data, start * size);
    }
    dispose(made);
  }
  return single ? joined["result"]! : joined;
}

/**
 * The model's layers.
 *
 * @throws {RangeError} when it does not offer them, or has one that is not known.
 */
export function layersOf(model: Model): LayerGraph {
  if (!model.layers) {
    throw new RangeError(
      "Cannot look inside the model: it must offer its layers, current value is undefined",
    );
  }
  return model.layers();
}

/**
 * The seed of a gradient, `[rows or more, outputs]`: 1 at each row's target, 0 elsewhere and in
 * padding rows.
 */
export function seedOf({ values }: Trace, targets: Int32Array): Tensor {
  const [rows, outputs] = values.at(-1)!.shape as [number, number];
  const data = new Float32Array(rows * outputs);
  for (const [row, target] of targets.entries()) {
    data[row * outputs + target] = 1;
  }
  return tensor(data, [rows, outputs]);
}

function isTensor(made: Made): made is Tensor {
  return "dataId" in made;
}
