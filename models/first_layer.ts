/**
 * Where a stack of layers begins to compute.
 *
 * @module
 */
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Layers that only hand values on, in their order. */
const PASSING = ["InputLayer", "Flatten", "Dropout"];

/**
 * Index of the first layer that does not only hand its values on; -1 where all do.
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
