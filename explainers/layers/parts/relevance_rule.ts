/**
 * LRP through a complete network.
 *
 * @module
 */
import { add, mul, sum, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type {
  LayerGraph,
  LayerNode,
  LayerRule,
  LayerWeights,
} from "../../../core/contracts/layer_graph.ts";
import { linearRelevance, type LinearRule, share } from "./linear_relevance.ts";
import { mixesInputs } from "./signed_sums.ts";

/** Relevance at each input of a node for which {@linkcode relevanceRule} has no rule. */
export type FurtherRule = LayerRule<Tensor>;

/**
 * Layer-wise relevance propagation: linear layers follow the rule that `ruleOf` gives by their
 * number.
 *
 * - Batch normalisation directly behind a dense layer or convolution: folded into it; elsewhere it
 *   is a linear layer.
 * - Layers that only rearrange values: rearrange relevance.
 * - Activations: pass relevance on.
 * - Maxima: all relevance goes to the winner.
 * - Sums: in proportion to the terms, stabilised by `epsilon` of their root mean square.
 * - Embeddings: a token gets the relevance of its row's values.
 * - Nodes of other roles: `further`.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../../models/backends.ts";
 * import { mlp } from "../../../models/architectures/mlp.ts";
 * import { layerGraph } from "../../../models/layer_graph.ts";
 * import { relevanceRule } from "./relevance_rule.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const graph = layerGraph(mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }));
 * const rule = relevanceRule(graph, () => ({ kind: "w_square" }), 0);
 * const relevance = tensor2d([[1, 2, 3]]);
 * const at = { index: 2, inputs: [relevance], output: relevance };
 * assert.equal(rule(graph.nodes[2]!, relevance, at)[0], relevance);
 * ```
 */
export function relevanceRule(
  { nodes }: LayerGraph,
  ruleOf: (index: number) => LinearRule,
  epsilon: number,
  further: FurtherRule = refuse,
): LayerRule<Tensor> {
  const folds = foldedInto(nodes);
  const folded = new Set(folds.values());
  return (node, relevance, at) => {
    const { index, inputs, output } = at;
    const [values] = inputs;
    switch (node.role) {
      case "linear": {
        if (folded.has(index)) return [relevance];
        if (movesValues(node)) return node.pull(inputs, output, relevance);
        const behind = folds.get(index);
        const weights = behind === undefined
          ? node.weights
          : fold(node.weights, nodes[behind]!.weights);
        const sums = behind === undefined
          ? output
          : node.apply(inputs, weights);
        const rule = ruleOf(index);
        return [
          linearRelevance(node, rule, relevance, {
            values: values!,
            output: sums,
            weights,
          }),
        ];
      }
      case "activation":
        return [relevance];
      case "maximum":
      case "join":
        return node.pull(inputs, output, relevance);
      case "sum": {
        const each = share(relevance, output, epsilon);
        return inputs.map((one) => mul(one, each));
      }
      case "embedding":
        return [sum(relevance, -1)];
      default:
        return further(node, relevance, at);
    }
  };
}

/** True for a linear node that only rearranges values: it adds no constants and takes no means. */
export function movesValues(node: LayerNode): boolean {
  return node.role === "linear" && !node.kind.includes("pooling") &&
    tidy(() => !node.weights.kernel && !node.weights.bias);
}

/**
 * Normalisations that directly follow a dense layer or convolution and are alone in reading its
 * values, by the number of that layer.
 */
function foldedInto(nodes: readonly LayerNode[]): Map<number, number> {
  const takers = new Map<number, number[]>();
  for (const [index, { inputs }] of nodes.entries()) {
    for (const from of inputs) {
      takers.set(from, [...takers.get(from) ?? [], index]);
    }
  }
  const folds = new Map<number, number>();
  for (const [index, node] of nodes.entries()) {
    const [behind, ...others] = takers.get(index) ?? [];
    const scale = nodes[behind ?? -1]?.weights.kernel;
    if (
      mixesInputs(node) && others.length === 0 && scale?.rank === 1 &&
      node.weights.kernel!.shape.at(-1) === scale.shape[0]
    ) folds.set(index, behind!);
  }
  return folds;
}

function fold(
  { kernel, bias }: LayerWeights,
  behind: LayerWeights,
): LayerWeights {
  const scale = behind.kernel!;
  const scaledBias = bias && mul(bias, scale) as Tensor;
  const shift = scaledBias && behind.bias
    ? add(scaledBias, behind.bias) as Tensor
    : scaledBias ?? behind.bias;
  return { kernel: mul(kernel!, scale), ...(shift && { bias: shift }) };
}

function refuse(node: LayerNode): never {
  throw new RangeError(
    `Cannot propagate relevance: there must be a rule for each layer, current value is ${node.name}, a ${node.role}`,
  );
}
