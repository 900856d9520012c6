/**
 * The rule of guided backpropagation.
 *
 * @module
 */
import { relu, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerRule } from "../../../core/contracts/layer_graph.ts";
import { gradientRule } from "../../parts/gradient_rule.ts";

/**
 * Propagates a gradient through a node, but only its positive part through an activation: 1[z > 0]
 * ReLU(R) for ReLU (Springenberg et al., 2015).
 *
 * @example
 * ```ts
 * import { mul, scalar, tensor1d } from "@tensorflow/tfjs-core";
 * import "@tensorflow/tfjs-backend-cpu";
 * import type { LayerNode } from "../../../core/contracts/layer_graph.ts";
 * import { guidedRule } from "./guided_rule.ts";
 * import assert from "node:assert/strict";
 * const open: LayerNode = {
 *   name: "open",
 *   kind: "relu",
 *   role: "activation",
 *   inputs: [0],
 *   shape: [],
 *   weights: {},
 *   apply: ([x]) => x!,
 *   pull: (_inputs, _output, upstream) => [mul(1, upstream)],
 * };
 * const at = { index: 1, inputs: [scalar(3)], output: scalar(3) };
 * assert.deepEqual(await guidedRule(open, tensor1d([5, -5]), at)[0]!.array(), [5, 0]);
 * ```
 */
export const guidedRule: LayerRule<Tensor> = (node, message, at) =>
  gradientRule(node, node.role === "activation" ? relu(message) : message, at);
