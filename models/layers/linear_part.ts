/**
 * Linear nodes.
 *
 * @module
 */
import { add, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerWeights } from "../../core/contracts/layer_graph.ts";
import type { Part } from "./part.ts";

/** What a linear node computes; a layer without kernel ignores the argument of that name. */
export interface Linear {
  /** What it computes, in snake_case. */
  readonly kind: string;
  /** Shape of one row of its values. */
  readonly shape: readonly number[];
  /** Its current constants; none when absent. */
  readonly weights?: () => LayerWeights;
  /** kernel · values. */
  forward(values: Tensor, kernel: Tensor): Tensor;
  /** kernelᵀ · upstream, in the shape of `values`. */
  backward(upstream: Tensor, kernel: Tensor, values: Tensor): Tensor;
}

/**
 * A linear node of one input: `forward` plus the bias, and the transpose of `forward`.
 *
 * @throws {RangeError} when it has a kernel and is run with weights that have none.
 *
 * @example
 * ```ts
 * import { mul, tensor1d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import { linearPart } from "./linear_part.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const weights = { kernel: tensor1d([2]), bias: tensor1d([1]) };
 * const part = linearPart({
 *   kind: "twice",
 *   shape: [1],
 *   weights: () => weights,
 *   forward: mul,
 *   backward: mul,
 * });
 * const x = tensor1d([3]);
 * assert.deepEqual(await part.apply([x]).array(), [7]);
 * assert.deepEqual(await part.apply([x], { kernel: weights.kernel }).array(), [
 *   6,
 * ]);
 * ```
 */
export function linearPart(
  { kind, shape, weights, forward, backward }: Linear,
): Part {
  const kernelOf = (chosen: LayerWeights) => {
    if (!chosen.kernel && weights?.().kernel) {
      throw new RangeError(
        `Cannot run a ${kind} layer: weights must have a kernel, current value is undefined`,
      );
    }
    return chosen.kernel!;
  };
  const current = () => weights?.() ?? {};
  return {
    kind,
    role: "linear",
    shape,
    ...(weights && { weights }),
    apply([values], chosen = current()) {
      const sums = forward(values!, kernelOf(chosen));
      return chosen.bias ? add(sums, chosen.bias) : sums;
    },
    pull([values], _output, upstream, chosen = current()) {
      return [backward(upstream, kernelOf(chosen), values!)];
    },
  };
}
