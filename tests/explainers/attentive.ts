/**
 * Toy networks of attention over a class token and four pixels.
 *
 * @module
 */
import { tensor, tile, zerosLike } from "@tensorflow/tfjs-core";
import type { LayerNode } from "../../core/contracts/layer_graph.ts";
import { toyNetwork } from "./toy_network.ts";
import { dense, input, joined, reshaped, shares } from "./toy_nodes.ts";

/** Attention `[heads][tokens][tokens]`. */
export type Attention = readonly (readonly (readonly number[])[])[];

/** A matrix that is 1 on the diagonal. */
export const identity = rowsOfFive((i, j) => i === j ? 1 : 0);

/** Equal attention to all. */
export const uniform = rowsOfFive(() => 0.2);

/** Five rows of five numbers. */
export function rowsOfFive(
  value: (i: number, j: number) => number,
): readonly (readonly number[])[] {
  return [0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => value(i, j)));
}

/**
 * Images `[2, 2, 1]` for which attentions are as given, whatever the pixels; a logit is Σ gradients
 * · attention over all of them.
 *
 * `gradients` are `[outputs][layer]`, each like one attention.
 */
export function attentive(
  attentions: readonly Attention[],
  gradients: readonly (readonly Attention[])[] = [attentions],
) {
  const shape = [attentions[0]!.length, 5, 5];
  const size = shape[0]! * 25;
  const kernels = gradients.map((layers) => layers.flat(3));
  const layers = [...attentions.keys()];
  return toyNetwork([
    input(2, 2, 1),
    ...attentions.map((attention) => given(attention, shape)),
    ...layers.map((layer) => reshaped(layer + 1, shape, [size])),
    joined(
      layers.map((layer) => layers.length + layer + 1),
      layers.map(() => size),
    ),
    dense(
      2 * layers.length + 1,
      kernels[0]!.map((_, i) => kernels.map((kernel) => kernel[i]!)),
    ),
  ]);
}

function given(attention: Attention, shape: readonly number[]): LayerNode {
  const values = tensor(attention.flat(2), [1, ...shape]);
  return {
    ...shares(0, ...shape),
    apply: ([x]) => tile(values, [x!.shape[0]!, 1, 1, 1]),
    pull: ([x]) => [zerosLike(x!)],
  };
}
