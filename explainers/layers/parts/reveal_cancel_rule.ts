/**
 * DeepLIFT's multipliers by the RevealCancel rule.
 *
 * @module
 */
import {
  add,
  minimum,
  mul,
  relu,
  sub,
  type Tensor,
} from "@tensorflow/tfjs-core";
import type {
  LayerGraph,
  LayerNode,
  LayerRule,
  Trace,
} from "../../../core/contracts/layer_graph.ts";
import { nearRatio } from "./near_ratio.ts";
import { gradientAt, rescaleMultiplier, rescaleRule } from "./rescale_rule.ts";
import {
  mixesInputs,
  ofSign,
  type Signed,
  signedPass,
  signedReturn,
  signedSums,
} from "./signed_sums.ts";

/**
 * DeepLIFT multipliers of positive and of negative differences (Shrikumar, Greenside and Kundaje,
 * 2017, arXiv:1704.02685, sections 3.5.1 to 3.5.3).
 *
 * - Dense layer or convolution: splits the differences that reach it by the sign of their
 *   contributions.
 * - Other linear layers, sums and joins: keep the two parts separate.
 * - Activation numbered in `revealing`: the mean of each part's effect alone and on top of the
 *   other.
 * - Every other node: the Rescale rule; where it is no activation, the parts start again from the
 *   sign of its own difference.
 *
 * @example
 * ```ts
 * import { revealing } from "./reveal_cancel_rule.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(revealing([], () => true), new Set());
 * ```
 */
export function revealCancelRule(
  { nodes }: LayerGraph,
  trace: Trace,
  reference: readonly Tensor[],
  revealing: ReadonlySet<number>,
): LayerRule<Signed> {
  const changes: Signed[] = [];
  for (const [index, node] of nodes.entries()) {
    changes.push(changeOf(node, index));
  }
  const rescale = rescaleRule(reference);
  return (node, message, at) => {
    const { index, inputs, output } = at;
    const [from] = node.inputs;
    if (mixesInputs(node)) {
      const back = signedReturn(node, inputs, output, message);
      return [both(ofSign(back, total(changes[from!]!)))];
    }
    switch (node.role) {
      case "linear":
        return [signedReturn(node, inputs, output, message)];
      case "sum":
      case "join": {
        const positive = node.pull(inputs, output, message.positive);
        const negative = node.pull(inputs, output, message.negative);
        return positive.map((one, i) => ({
          positive: one,
          negative: negative[i]!,
        }));
      }
      case "activation": {
        const gradient = gradientAt(node, reference[from!]!, reference[index]!);
        const [x, y] = [changes[from!]!, changes[index]!];
        return [{
          positive: mul(
            message.positive,
            nearRatio(y.positive, x.positive, gradient),
          ),
          negative: mul(
            message.negative,
            nearRatio(y.negative, x.negative, gradient),
          ),
        }];
      }
      default: {
        const one = ofSign(message, total(changes[index]!));
        return rescale(node, one, at).map(both);
      }
    }
  };

  /** Positive and negative part of a node's difference from the reference. */
  function changeOf(node: LayerNode, index: number): Signed {
    const parts = node.inputs.map((from) => changes[from]!);
    const [x, y] = [trace.values[node.inputs[0]!]!, trace.values[index]!];
    const [x0, y0] = [reference[node.inputs[0]!]!, reference[index]!];
    if (mixesInputs(node)) return signedSums(node, total(parts[0]!));
    switch (node.role) {
      case "linear":
        return signedPass(node, parts[0]!);
      case "sum":
      case "join":
        return {
          positive: node.apply(parts.map((part) => part.positive)),
          negative: node.apply(parts.map((part) => part.negative)),
        };
      case "activation": {
        const { positive, negative } = parts[0]!;
        if (!revealing.has(index)) {
          const multiplier = rescaleMultiplier(node, x, y, x0, y0);
          return {
            positive: mul(multiplier, positive),
            negative: mul(multiplier, negative),
          };
        }
        const all = node.apply([add(add(x0, positive), negative)]);
        const up = node.apply([add(x0, positive)]);
        const down = node.apply([add(x0, negative)]);
        const alone = (one: Tensor, other: Tensor) =>
          mul(add(sub(one, y0), sub(all, other)), 0.5);
        return { positive: alone(up, down), negative: alone(down, up) };
      }
      default: {
        const change = sub(y, y0);
        return { positive: relu(change), negative: minimum(change, 0) };
      }
    }
  }
}

/**
 * Numbers of the activations whose values come from a dense layer or convolution that `reveals`
 * accepts, with nothing but linear layers in between.
 */
export function revealing(
  nodes: readonly LayerNode[],
  reveals: (mixing: LayerNode) => boolean,
): ReadonlySet<number> {
  const source = (node: LayerNode): LayerNode | undefined => {
    const from = nodes[node.inputs[0]!]!;
    if (mixesInputs(from)) return from;
    return from.role === "linear" ? source(from) : undefined;
  };
  return new Set(
    [...nodes.keys()].filter((index) => {
      const node = nodes[index]!;
      if (node.role !== "activation") return false;
      const mixing = source(node);
      return mixing !== undefined && reveals(mixing);
    }),
  );
}

function total({ positive, negative }: Signed): Tensor {
  return add(positive, negative);
}

function both(multiplier: Tensor): Signed {
  return { positive: multiplier, negative: multiplier };
}
