/**
 * Backward passes by any rule of propagation.
 *
 * @module
 */
import type {
  LayerNode,
  LayerRule,
  Trace,
} from "../../core/contracts/layer_graph.ts";

/** Arguments of {@linkcode walkBack}; `M` is the type of a message. */
export interface BackwardWalk<M> {
  /** The graph's nodes, every node behind its inputs. */
  readonly nodes: readonly LayerNode[];
  /** The forward pass that the rule reads. */
  readonly trace: Trace;
  /** The message at the last node. */
  readonly seed: M;
  /** Turns the message at a node's output into one message per input. */
  readonly rule: LayerRule<M>;
  /** Joins messages that meet at a node. */
  add(a: M, b: M): M;
  /** Number of the node at which the walk ends. */
  readonly to: number;
}

/**
 * Backward pass by any rule: sends `seed` from the last node down to node `to` and returns the
 * message that arrives there; see `LayerGraph.backward`.
 *
 * @throws {RangeError} when there is no node `to`, or a rule returns another number of messages
 *   than its node has inputs.
 *
 * @example
 * ```ts
 * import { scalar } from "@tensorflow/tfjs-core";
 * import type { LayerNode } from "../../core/contracts/layer_graph.ts";
 * import { selectBackend } from "../backends.ts";
 * import { walkBack } from "./walk_back.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const node = {
 *   name: "",
 *   kind: "",
 *   role: "sum",
 *   shape: [],
 *   weights: {},
 *   apply: ([x]: never[]) => x!,
 *   pull: () => [],
 * } as const;
 * const nodes: LayerNode[] = [{ ...node, inputs: [] }, {
 *   ...node,
 *   inputs: [0, 0],
 * }];
 * const trace = { rows: 1, values: [scalar(1), scalar(2)] };
 * assert.equal(
 *   walkBack({
 *     nodes,
 *     trace,
 *     seed: 3,
 *     rule: (_, message) => [message, message],
 *     add: (a, b) => a + b,
 *     to: 0,
 *   }),
 *   6,
 * );
 * ```
 */
export function walkBack<M>(
  { nodes, trace: { values }, seed, rule, add, to }: BackwardWalk<M>,
): M {
  if (!nodes[to]) {
    throw new RangeError(
      `Cannot send a message: the network has nodes 0 to ${
        nodes.length - 1
      }, current value is ${to}`,
    );
  }
  const descendants = new Set([to]);
  for (const [index, { inputs }] of nodes.entries()) {
    if (inputs.some((input) => descendants.has(input))) descendants.add(index);
  }
  const messages = new Map([[nodes.length - 1, seed]]);
  for (let index = nodes.length - 1; index > to; index--) {
    const node = nodes[index]!;
    if (!descendants.has(index) || !messages.has(index)) continue;
    const results = rule(node, messages.get(index)!, {
      index,
      inputs: node.inputs.map((input) => values[input]!),
      output: values[index]!,
    });
    messages.delete(index);
    if (results.length !== node.inputs.length) {
      throw new RangeError(
        `Cannot send a message through ${node.name}: a rule must return ${node.inputs.length}, current value is ${results.length}`,
      );
    }
    for (const [i, input] of node.inputs.entries()) {
      const result = results[i]!;
      messages.set(
        input,
        messages.has(input) ? add(messages.get(input)!, result) : result,
      );
    }
  }
  return messages.get(to)!;
}
