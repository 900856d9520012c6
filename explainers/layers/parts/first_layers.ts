/**
 * The first dense layers and convolutions of a network.
 *
 * @module
 */
import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { Box } from "../../../core/contracts/context.ts";
import type { LayerGraph } from "../../../core/contracts/layer_graph.ts";
import { movesValues } from "./relevance_rule.ts";
import { mixesInputs } from "./signed_sums.ts";

/**
 * Numbers of the dense layers and convolutions that take the input, or the input with its values
 * only rearranged; `rule` names the rule that needs them.
 *
 * @throws {RangeError} when another kind of layer takes the input too.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../../models/backends.ts";
 * import { mlp } from "../../../models/architectures/mlp.ts";
 * import { layerGraph } from "../../../models/layer_graph.ts";
 * import { firstLayers } from "./first_layers.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const graph = layerGraph(mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }));
 * assert.deepEqual(firstLayers(graph, "z_box"), new Set([1]));
 * ```
 */
export function firstLayers(
  { nodes }: LayerGraph,
  rule: string,
): ReadonlySet<number> {
  const raw = new Set([0]);
  const first = new Set<number>();
  for (const [index, node] of nodes.entries()) {
    if (!node.inputs.some((from) => raw.has(from))) continue;
    if (movesValues(node)) raw.add(index);
    else if (mixesInputs(node)) first.add(index);
    else {
      throw new RangeError(
        `Cannot apply ${rule} to the first layer: what takes the input must be dense or a convolution, current value is ${node.name}`,
      );
    }
  }
  return first;
}

/** The box's bounds where a first layer takes them, `[1, ...shape]`. */
export function boundsAt(
  { nodes }: LayerGraph,
  index: number,
  { lower, upper }: Box,
): { readonly lower: Tensor; readonly upper: Tensor } {
  const boundAt = (bound: Float32Array, node: number): Tensor =>
    node === 0
      ? tensor(bound, [1, ...nodes[0]!.shape])
      : nodes[node]!.apply([boundAt(bound, nodes[node]!.inputs[0]!)]);
  const from = nodes[index]!.inputs[0]!;
  return { lower: boundAt(lower, from), upper: boundAt(upper, from) };
}
