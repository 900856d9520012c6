/**
 * Layers of a network that some methods need.
 *
 * @module
 */
import type { Need } from "../contracts/explainer.ts";
import type { LayerGraph, LayerNode } from "../contracts/layer_graph.ts";

/** A capability of the layers that methods need: see {@linkcode Need}. */
export type LayerOffer = Extract<
  Need,
  "convolution" | "global_pooling" | "attention"
>;

/**
 * Whether the graph has what a method needs; false without a graph.
 *
 * - `convolution`: a two-dimensional convolution.
 * - `global_pooling`: a dense layer as its last node, over globally averaged feature maps.
 * - `attention`: a softmax over the scores of tokens against tokens.
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

/**
 * Whether the node is a two-dimensional convolution, whose values are `[height, width, channels]`.
 */
export function isFeatureMap({ kind }: LayerNode): boolean {
  return kind.endsWith("conv2d");
}

/**
 * Whether the node is the attention of tokens to tokens: values `[heads, tokens, tokens]`, whose
 * rows have sum 1.
 */
export function isAttention({ role, shape }: LayerNode): boolean {
  return role === "softmax" && shape.length === 3 && shape[1] === shape[2];
}
