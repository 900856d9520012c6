/**
 * The layer whose feature maps class activation maps use.
 *
 * @module
 */
import type { LayerGraph } from "../../../core/contracts/layer_graph.ts";
import { isFeatureMap } from "../../../core/rows/layers_have.ts";
import { findNode } from "../../parts/find_node.ts";

/** Option of methods that choose a layer. */
export type FeatureMapsOptions = {
  /**
   * Name of a layer whose values are feature maps, or "last": the output of the last convolution
   * where it goes on to be pooled, flattened or resized.
   *
   * @default "last"
   */
  readonly layer: string;
};

/** Its default. */
export const featureMapsDefaults: FeatureMapsOptions = { layer: "last" };

/**
 * Number of the node whose values, `[rows, height, width, channels]`, are the feature maps of
 * `layer`.
 *
 * "last" is the last two-dimensional convolution, followed through normalisation, activations and
 * sums that keep its shape, so that its maps are rectified where the network rectifies them.
 *
 * @throws {RangeError} listing the nodes that can be named, when there is none of this name or it
 *   has no feature maps.
 *
 * @example
 * ```ts
 * import type { LayerGraph } from "../../../core/contracts/layer_graph.ts";
 * import { featureMaps } from "./feature_maps.ts";
 * import assert from "node:assert/strict";
 * const node = { inputs: [0], weights: {}, apply: () => { throw new Error(); }, pull: () => [] };
 * const nodes: LayerGraph["nodes"] = [
 *   { ...node, name: "conv", kind: "conv2d", role: "linear", shape: [4, 4, 2] },
 *   { ...node, name: "conv/relu", kind: "relu", role: "activation", shape: [4, 4, 2] },
 *   { ...node, name: "flatten", kind: "flatten", role: "linear", inputs: [1], shape: [32] },
 * ];
 * assert.equal(featureMaps({ nodes }, "last"), 1);
 * assert.throws(() => featureMaps({ nodes }, "flatten"), /There are conv, conv\/relu/);
 * ```
 */
export function featureMaps(
  { nodes }: Pick<LayerGraph, "nodes">,
  layer: string,
): number {
  if (layer === "last") {
    return settled(nodes, nodes.findLastIndex(isFeatureMap));
  }
  const maps = nodes.filter(({ shape, role }) =>
    shape.length === 3 && role !== "input"
  );
  return nodes.indexOf(maps[findNode({ nodes: maps }, layer)]!);
}

/** The last node that the maps of node `start` reach without a change of shape. */
function settled(nodes: LayerGraph["nodes"], start: number): number {
  if (start < 0) {
    throw new RangeError(
      `Cannot map features: the network must have a two-dimensional convolution, current value is ${
        nodes.map(({ kind }) => kind)
      }`,
    );
  }
  const shape = nodes[start]!.shape.join();
  return nodes.reduce(
    (at, node, index) =>
      node.inputs.includes(at) && node.role !== "maximum" &&
        node.shape.join() === shape
        ? index
        : at,
    start,
  );
}
