/**
 * The propagation rule of gradients.
 *
 * @module
 */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayerRule } from "../../core/contracts/layer_graph.ts";

/**
 * Propagates a gradient through a node: what arrives at the input is d Σ seed · logits / d input.
 *
 * @example
 * ```ts
 * import { mul, scalar } from "@tensorflow/tfjs-core";
 * import type { LayerNode } from "../../core/contracts/layer_graph.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { gradientRule } from "./gradient_rule.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const twice: LayerNode = {
 *   name: "twice",
 *   kind: "dense",
 *   role: "linear",
 *   inputs: [0],
 *   shape: [],
 *   weights: {},
 *   apply: ([x]) => mul(2, x!),
 *   pull: (_inputs, _output, upstream) => [mul(2, upstream)],
 * };
 * const at = { index: 1, inputs: [scalar(3)], output: scalar(6) };
 * assert.equal(await gradientRule(twice, scalar(5), at)[0]!.array(), 10);
 * ```
 */
export const gradientRule: LayerRule<Tensor> = (
  node,
  message,
  { inputs, output },
) => node.pull(inputs, output, message);
