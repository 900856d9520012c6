/**
 * Weights of layers that have a kernel.
 *
 * @module
 */
import type { LayerWeights } from "../../core/contracts/layer_graph.ts";
import type { Layer } from "./part.ts";

/**
 * A layer's first weight as kernel and its second, where it has one, as bias; neither is a copy.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { weightsOf } from "./weights_of.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const [layer] = mlp({ inputs: 3, hidden: [], outputs: 2, seed: 0 }).layers;
 * assert.deepEqual(weightsOf(layer!).kernel!.shape, [3, 2]);
 * ```
 */
export function weightsOf(layer: Layer): LayerWeights {
  const [kernel, bias] = layer.getWeights();
  return { ...(kernel && { kernel }), ...(bias && { bias }) };
}
