/**
 * What a network's layers offer to methods that look inside.
 *
 * @module
 */
import type { LayerGraph, LayerNode } from "../contracts/layer_graph.ts";

/** Offers of a network that methods ask for by name. */
export type LayerOffer = "convolution" | "global_pooling" | "attention";

/**
 * True where the graph has a two-dimensional convolution; a dense layer as its last node over
 * globally averaged feature maps; or a softmax over the scores of a matrix product of tokens with
 * tokens. False without a graph.
 *
 * @example
 * ```ts
 * import { layersHave } from "./layers_have.ts";
 * import assert from "node:assert/strict";
 * assert.equal(layersHave(undefined, "attention"), false);
 * ```
 */
export function layersHave(
  graph: LayerGraph | undefined,
  offer: LayerOffer,
): boolean {
  if (!graph) return false;
  const { nodes } = graph;
  const from = (node: LayerNode | undefined) => nodes[node?.inputs[0] ?? -1];
  switch (offer) {
    case "convolution":
      return nodes.some(isFeatureMap);
    case "global_pooling": {
      const last = nodes.at(-1);
      return last?.kind === "dense" &&
        from(last)?.kind === "global_average_pooling2d";
    }
    case "attention":
      return nodes.some(isAttention);
  }
}

/** True for a two-dimensional convolution: its values are `[height, width, channels]`. */
export function isFeatureMap({ kind }: LayerNode): boolean {
  return kind.endsWith("conv2d");
}

/**
 * True for the attention of tokens to tokens: values `[heads, tokens, tokens]`, every row of which
 * adds up to 1.
 */
export function isAttention({ role, shape }: LayerNode): boolean {
  return role === "softmax" && shape.length === 3 && shape[1] === shape[2];
}
