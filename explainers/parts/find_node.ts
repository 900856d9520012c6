/**
 * Finds a layer by name.
 *
 * @module
 */
import type { LayerGraph } from "../../core/contracts/layer_graph.ts";
import { nearest } from "../../core/plugins/nearest.ts";

/**
 * Number of the node with this name.
 *
 * @throws {RangeError} naming the nearest and listing all, when there is none.
 *
 * @example
 * ```ts
 * import { findNode } from "./find_node.ts";
 * import assert from "node:assert/strict";
 * const node = {
 *   kind: "relu",
 *   role: "activation",
 *   inputs: [],
 *   shape: [],
 *   weights: {},
 *   apply: () => {
 *     throw new Error();
 *   },
 *   pull: () => [],
 * } as const;
 * const graph = {
 *   nodes: [{ ...node, name: "stem" }, { ...node, name: "logits" }],
 * };
 * assert.equal(findNode(graph, "logits"), 1);
 * assert.throws(() => findNode(graph, "logit"), /did you mean "logits"/);
 * ```
 */
export function findNode(
  { nodes }: Pick<LayerGraph, "nodes">,
  name: string,
): number {
  const index = nodes.findIndex((node) => node.name === name);
  if (index >= 0) return index;
  const names = nodes.map((node) => node.name);
  throw new RangeError(
    `Cannot find layer "${name}": did you mean "${
      nearest(name, names)
    }"? There are ${names.join(", ")}`,
  );
}
