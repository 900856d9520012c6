/**
 * LRP rules for one linear layer.
 *
 * @module
 */
import {
  add,
  cast,
  div,
  equal,
  greaterEqual,
  maximum,
  minimum,
  mul,
  neg,
  notEqual,
  onesLike,
  relu,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  where,
} from "@tensorflow/tfjs-core";
import type {
  LayerNode,
  LayerWeights,
} from "../../../core/contracts/layer_graph.ts";
import { ofSign, signedReturn, signedSums } from "./signed_sums.ts";

/** An LRP rule for linear layers, with its parameters. */
export type LinearRule =
  | { readonly kind: "epsilon"; readonly epsilon: number }
  | { readonly kind: "gamma"; readonly gamma: number }
  | { readonly kind: "alpha_beta"; readonly alpha: number }
  | { readonly kind: "z_box"; readonly lower: Tensor; readonly upper: Tensor }
  | { readonly kind: "w_square" };

/** Input and output of a linear node in a forward pass. */
export interface LinearPass {
  /** The node's input. */
  readonly values: Tensor;
  /** The node's output. */
  readonly output: Tensor;
  /** Weights that stand in for the node's own. */
  readonly weights?: LayerWeights;
}

/**
 * Relevance of a linear node's input from that of its output.
 *
 * For values a, weights w, sums z = Σ a w + b and their positive and negative parts z⁺, z⁻ (each
 * with the bias of its sign), the rules are:
 *
 * - `epsilon`: a w / (z + ε s sign z), s the root mean square over the row's z that have relevance
 *   (not those of other outputs). ε = 0 is LRP-0 (Bach et al., 2015, doi
 *   10.1371/journal.pone.0130140).
 * - `gamma`: contributions of the sign of z count 1 + γ times, as they do in z (Montavon et al.,
 *   2019, doi 10.1007/978-3-030-28954-6_10, extended to negative values and sums).
 * - `alpha_beta`: α (a w)⁺ / z⁺ − (α − 1) (a w)⁻ / z⁻; α = 1 is z⁺.
 * - `z_box`: (x w − l w⁺ − h w⁻) / its sum, for inputs between l and h. Bounds are stretched to an
 *   input that lies outside (Montavon et al., 2017, doi 10.1016/j.patcog.2016.11.008).
 * - `w_square`: w² / its sum.
 *
 * Relevance of a sum of 0 is lost.
 *
 * @example
 * ```ts
 * import { matMul, tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../../models/backends.ts";
 * import { densePart } from "../../../models/layers/dense.ts";
 * import { linearRelevance } from "./linear_relevance.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const weights = { kernel: tensor2d([[1], [-2]]) };
 * const node = {
 *   ...densePart([1], () => weights),
 *   name: "dense",
 *   inputs: [0],
 *   weights,
 * };
 * const a = tensor2d([[3, 1]]);
 * const relevance = linearRelevance(
 *   node,
 *   { kind: "epsilon", epsilon: 0 },
 *   tensor2d([[1]]),
 *   { values: a, output: matMul(a, weights.kernel) },
 * );
 * assert.deepEqual([...await relevance.data()], [3, -2]);
 * ```
 */
export function linearRelevance(
  node: LayerNode,
  rule: LinearRule,
  relevance: Tensor,
  { values, output, weights = node.weights }: LinearPass,
): Tensor {
  const { kernel, bias } = weights;
  const pull = (message: Tensor, one: Tensor | undefined) =>
    node.pull([values], output, message, one ? { kernel: one } : {})[0]!;
  switch (rule.kind) {
    case "epsilon":
      return mul(values, pull(share(relevance, output, rule.epsilon), kernel));
    case "w_square": {
      const squares = kernel && square(kernel) as Tensor;
      const sums = node.apply(
        [onesLike(values)],
        squares ? { kernel: squares } : {},
      );
      return pull(share(relevance, sums, 0), squares);
    }
    case "z_box": {
      const lower = minimum(rule.lower, values);
      const upper = maximum(rule.upper, values);
      const up = relu(kernel!);
      const down = neg(relu(neg(kernel!)));
      const parts = [[values, kernel!], [lower, up], [upper, down]] as const;
      const [all, low, high] = parts.map(([x, w]) =>
        node.apply([x], { kernel: w })
      );
      const each = share(relevance, sub(sub(all!, low!), high!), 0);
      const [x, l, h] = parts.map(([x, w]) => mul(x, pull(each, w)));
      return sub(sub(x!, l!), h!);
    }
  }
  const sums = signedSums(node, values, kernel);
  const positive = bias ? add(sums.positive, relu(bias)) : sums.positive;
  const negative = bias ? add(sums.negative, minimum(bias, 0)) : sums.negative;
  const back = (positive: Tensor, negative: Tensor) => {
    const message = { positive, negative };
    const returned = signedReturn(node, [values], output, message, kernel);
    return mul(values, ofSign(returned, values)) as Tensor;
  };
  if (rule.kind === "alpha_beta") {
    return back(
      mul(share(relevance, positive, 0), rule.alpha),
      mul(share(relevance, negative, 0), 1 - rule.alpha),
    );
  }
  const risen = greaterEqual(output, 0);
  const favoured = where(risen, positive, negative);
  const each = share(relevance, add(output, mul(favoured, rule.gamma)), 0);
  const more = mul(each, 1 + rule.gamma);
  return back(where(risen, more, each), where(risen, each, more));
}

/**
 * relevance / (z + ε s sign z) with s the root mean square of a row's z that have relevance and
 * sign 0 = 1; 0 where that divides by 0.
 */
export function share(
  relevance: Tensor,
  sums: Tensor,
  epsilon: number,
): Tensor {
  let divisor = sums;
  if (epsilon > 0) {
    const axes = sums.shape.slice(1).map((_, axis) => axis + 1);
    const relevant = cast(notEqual(relevance, 0), "float32");
    const size = div(
      sum(mul(square(sums), relevant), axes, true),
      maximum(sum(relevant, axes, true), 1),
    );
    const guard = mul(epsilon, sqrt(size)) as Tensor;
    divisor = add(sums, where(greaterEqual(sums, 0), guard, neg(guard)));
  }
  const none = equal(divisor, 0);
  return where(
    none,
    mul(relevance, 0),
    div(relevance, where(none, 1, divisor)),
  );
}
