/**
 * DeepLIFT's multipliers by the Rescale rule.
 *
 * @module
 */
import {
  add,
  cast,
  div,
  equal,
  exp,
  linspace,
  max,
  mean,
  mul,
  neg,
  onesLike,
  relu,
  rsqrt,
  square,
  sub,
  sum,
  type Tensor,
  tile,
  zerosLike,
} from "@tensorflow/tfjs-core";
import type {
  LayerNode,
  LayerRule,
} from "../../../core/contracts/layer_graph.ts";
import { nearRatio } from "./near_ratio.ts";

/**
 * DeepLIFT multipliers m with Σ m · (input − reference) = message · (output − reference) at every
 * node, for instances against one reference.
 *
 * `reference` holds the reference's values by node, `[1, ...shape]`. The rules are:
 *
 * - Sums and linear layers: the gradient's.
 * - Activation: Δy / Δx, and the gradient at the reference where |Δx| ≤ 1e-6 (Shrikumar, Greenside
 *   and Kundaje, 2017, arXiv:1704.02685).
 * - Maximum: where the window's maximum rose, its change goes to the instance's winner, where it
 *   fell to the reference's (as in Lundberg and Lee's implementation). The winner changed at least
 *   as much, in the same direction, so that no multiplier exceeds its message.
 * - Product: each factor's change times the other's mean of both passes, that is the average of
 *   both orders.
 * - Softmax and layer normalisation: taken apart into functions of one value, linear steps and one
 *   product, each with its rule.
 * - Embedding: the change of a token's row, to its number.
 *
 * @example
 * ```ts
 * import { relu, tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../../models/backends.ts";
 * import { rescaleRule } from "./rescale_rule.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const [x, y] = [tensor2d([[4]]), tensor2d([[3]])];
 * const node = {
 *   name: "r", kind: "shifted", role: "activation" as const, inputs: [0], shape: [1], weights: {},
 *   apply: () => y, pull: () => [x],
 * };
 * const rule = rescaleRule([tensor2d([[0]]), tensor2d([[0]])]);
 * const [multiplier] = rule(node, tensor2d([[8]]), { index: 1, inputs: [x], output: relu(y) });
 * assert.deepEqual([...await multiplier!.data()], [6]);
 * ```
 */
export function rescaleRule(reference: readonly Tensor[]): LayerRule<Tensor> {
  return (node, message, { index, inputs, output }) => {
    const [x, y] = [inputs[0]!, output];
    const before = node.inputs.map((from) => reference[from]!);
    const [x0, y0] = [before[0]!, reference[index]!];
    switch (node.role) {
      case "activation":
        return [mul(message, rescaleMultiplier(node, x, y, x0, y0))];
      case "maximum":
        return [winners(node, message, [x, y], [x0, y0])];
      case "softmax":
        return [softmaxMultipliers(message, x, x0)];
      case "normalisation":
        return [normalisationMultipliers(node, message, x, x0)];
      case "product":
        return node.pull(
          inputs.map((value, i) => div(add(value, before[i]!), 2) as Tensor),
          output,
          message,
        );
      case "embedding": {
        const contribution = sum(mul(message, sub(y, y0)), -1);
        return [nearRatio(contribution, sub(x, x0), zerosLike(x))];
      }
      default:
        return node.pull(inputs, output, message);
    }
  };
}

/** Δy / Δx of an activation, and its gradient at the reference where there is no difference. */
export function rescaleMultiplier(
  node: LayerNode,
  x: Tensor,
  y: Tensor,
  x0: Tensor,
  y0: Tensor,
): Tensor {
  return nearRatio(sub(y, y0), sub(x, x0), gradientAt(node, x0, y0));
}

/** Gradient of an activation. */
export function gradientAt(node: LayerNode, x: Tensor, y: Tensor): Tensor {
  return node.pull([x], y, onesLike(y))[0]!;
}

function winners(
  node: LayerNode,
  message: Tensor,
  [x, y]: readonly [Tensor, Tensor],
  [x0, y0]: readonly [Tensor, Tensor],
): Tensor {
  const rows = (one: Tensor) =>
    tile(one, one.shape.map((_, i) => i ? 1 : x.shape[0]!));
  const [x1, y1] = [rows(x0), rows(y0)];
  const rise = sub(y, y1);
  const pull = (at: Tensor, made: Tensor, part: Tensor) =>
    node.pull([at], made, mul(message, part))[0]!;
  const contribution = sub(
    pull(x, y, relu(rise)),
    pull(x1, y1, relu(neg(rise))),
  );
  return nearRatio(contribution, sub(x, x1), pull(x1, y1, onesLike(y)));
}

/**
 * Softmax: y = e r with e = exp(x − max x), r = 1 / Σ e.
 *
 * Δr = −r r' Σ Δe and Δy = r̄ Δe + ē Δr make ½ (r' (m − ⟨m, y⟩) + r (m − ⟨m, y'⟩)) the multiplier
 * of Δe. The maximum that is subtracted, which keeps r between 1 / tokens and 1, has its own rule.
 */
function softmaxMultipliers(message: Tensor, x: Tensor, x0: Tensor): Tensor {
  const [top, top0] = [x, x0].map((one) => max(one, -1, true));
  const [d, d0] = [sub(x, top!), sub(x0, top0!)] as const;
  const [e, e0] = [exp(d), exp(d0)] as const;
  const [r, r0] = [e, e0].map((one) => div(1, total(one)));
  const above = (made: Tensor) => sub(message, total(mul(message, made)));
  const each = add(mul(r0!, above(mul(e, r!))), mul(r!, above(mul(e0, r0!))));
  const ratio = nearRatio(sub(e, e0), sub(d, d0), e0);
  const multiplier = div(mul(ratio, each), 2);
  const rise = sub(top!, top0!);
  const [won, won0] = [d, d0].map((one) => {
    const winners = cast(equal(one, 0), "float32");
    return div(winners, total(winners));
  });
  const share = nearRatio(
    sub(mul(won!, relu(rise)), mul(won0!, relu(neg(rise)))),
    sub(x, x0),
    won0!,
  );
  return sub(multiplier, mul(share, total(multiplier)));
}

function total(values: Tensor): Tensor {
  return sum(values, -1, true);
}

/**
 * Layer normalisation: y = c r with c = x − mean x, v = mean c², r = (v + ε)^−½. Δ(c²) = 2 c̄ Δc,
 * Δr = −r² r'² / (r + r') Δv, Δ(c r) = r̄ Δc + c̄ Δr.
 */
function normalisationMultipliers(
  node: LayerNode,
  message: Tensor,
  x: Tensor,
  x0: Tensor,
): Tensor {
  const epsilon = epsilonOf(node, x0);
  const [c, c0] = [centred(x), centred(x0)];
  const [r, r0] = [c, c0].map((one) => rsqrt(add(meanSquare(one), epsilon)));
  const middle = div(add(c, c0), 2);
  const fall = div(mul(square(r!), square(r0!)), add(r!, r0!));
  const spread = mul(fall, mean(mul(message, middle), -1, true));
  return centred(sub(
    mul(message, div(add(r!, r0!), 2)),
    mul(mul(middle, 2), spread),
  ));
}

/**
 * The ε of a layer normalisation, from its outputs for values whose mean square is near 1e-3: 1 /
 * r² − v.
 */
function epsilonOf(node: LayerNode, like: Tensor): Tensor {
  const ramp = linspace(-0.05, 0.05, like.shape.at(-1)!);
  const probe = centred(add(zerosLike(like), ramp));
  const size = meanSquare(probe);
  const made = meanSquare(node.apply([probe]));
  return mul(size, sub(div(1, made), 1));
}

function centred(values: Tensor): Tensor {
  return sub(values, mean(values, -1, true));
}

function meanSquare(values: Tensor): Tensor {
  return mean(square(values), -1, true);
}
