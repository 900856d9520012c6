/**
 * The first layer of a stack that computes.
 *
 * @module
 */
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Layers that pass their values on unchanged, in their order. */
const PASSING = ["InputLayer", "Flatten", "Dropout"];

/**
 * Index of the first layer that does more than pass its values on; −1 where none does.
 *
 * @example
 * ```ts
 * import { mlp } from "./architectures/mlp.ts";
 * import { selectBackend } from "./backends.ts";
 * import { firstLayer } from "./first_layer.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { layers } = mlp({ inputs: 3, hidden: [4], outputs: 1, seed: 0 });
 * assert.equal(layers[firstLayer(layers)]!.getClassName(), "Dense");
 * ```
 */
export function firstLayer(layers: LayersModel["layers"]): number {
  return layers.findIndex((layer) => !PASSING.includes(layer.getClassName()));
}
