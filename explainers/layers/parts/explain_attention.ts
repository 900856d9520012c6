/**
 * Explaining images by the attention of the class token.
 *
 * @module
 */
import {
  expandDims,
  mul,
  oneHot,
  sum,
  type Tensor,
  tensor1d,
} from "@tensorflow/tfjs-core";
import type { Explain } from "../../../core/contracts/explainer.ts";
import type { LayerGraph, Trace } from "../../../core/contracts/layer_graph.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { isAttention } from "../../../core/rows/layers_have.ts";
import { rowsOf, sizeOf } from "../../../core/contracts/nd_array.ts";
import { patchGrid } from "./patch_grid.ts";
import { poolUnits } from "../../parts/pool_units.ts";
import { layersOf, throughLayers } from "../../parts/through_layers.ts";

/**
 * Share that the class token takes from every token, `[rows, tokens]`; `layers` are the numbers of
 * the attention layers `[heads, tokens, tokens]`, from the input up.
 */
export type Attended = (
  graph: LayerGraph,
  trace: Trace,
  targets: Int32Array,
  layers: readonly number[],
) => Tensor;

/**
 * Shares that the class token (the first) takes from the patches, spread equally over each patch's
 * pixels and channels. The class token's own share is left out.
 *
 * Cost: 1 row per instance, and what `attended` differentiates.
 *
 * @throws {RangeError} when the model has no attention over equally many tokens, or they are not a
 *   class token and the patches of an image.
 *
 * @example
 * ```ts
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { explainAttention } from "./explain_attention.ts";
 * import assert from "node:assert/strict";
 * assert.throws(
 *   () =>
 *     explainAttention(
 *       linearModel([1]),
 *       singletonUnits(1),
 *       (_, trace) => trace.values[0]!,
 *     ),
 *   RangeError,
 * );
 * ```
 */
export function explainAttention(
  model: Model,
  units: Units,
  attended: Attended,
): Explain {
  const graph = layersOf(model);
  const layers = [...graph.nodes.keys()].filter((index) =>
    isAttention(graph.nodes[index]!)
  );
  const tokens = new Set(layers.map((index) => graph.nodes[index]!.shape[1]!));
  if (tokens.size !== 1) {
    throw new RangeError(
      `Cannot follow attention: it must be over one number of tokens throughout, current value is [${[
        ...tokens,
      ]}]`,
    );
  }
  const patches = [...tokens][0]! - 1;
  const { down, across } = patchGrid(graph, patches);
  const [height, width, channels] = model.inputShape as [
    number,
    number,
    number,
  ];
  return async (batch) => {
    const { shape } = batch.inputs;
    const { data: shares } = await throughLayers(
      model,
      batch,
      (graph, trace, _rows, targets) => attended(graph, trace, targets, layers),
    );
    const size = sizeOf(model.inputShape);
    const pixels = height / down * (width / across) * channels;
    const data = new Float64Array(rowsOf(batch.inputs) * size);
    for (let i = 0; i < data.length; i++) {
      const pixel = Math.floor(i % size / channels);
      const y = Math.floor(Math.floor(pixel / width) * down / height);
      const x = Math.floor(pixel % width * across / width);
      const row = Math.floor(i / size) * (patches + 1);
      data[i] = shares[row + 1 + y * across + x]! / pixels;
    }
    return { attributions: poolUnits({ shape, data }, units, (a, b) => a + b) };
  };
}

/**
 * One-hot rows of the class token, `[rows, tokens]`, for attention `[rows, heads, tokens, tokens]`.
 */
export function classToken({ shape }: Tensor): Tensor {
  const places = tensor1d(new Int32Array(shape[0]!), "int32");
  return mul(oneHot(places, shape[2]!), 1.0);
}

/** Row vectors times matrices: `[rows, tokens]` · `[rows, tokens, tokens]`. */
export function throughTokens(shares: Tensor, matrix: Tensor): Tensor {
  // Stacks of matrix products are slow where a product of each row's own is not.
  return sum(mul(expandDims(shares, 2), matrix), 1);
}
