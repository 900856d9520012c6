/**
 * How wide a network gets.
 *
 * @module
 */
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { sizeOf } from "../core/nd_array.ts";

/**
 * Most values that one row has before or after any of these layers.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
 * import { widestActivation } from "./widest_activation.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { layers } = mlp({ inputs: 10, hidden: [200, 100], outputs: 1, seed: 0 });
 * assert.equal(widestActivation(layers), 200);
 * assert.equal(widestActivation(layers.slice(2)), 100);
 * ```
 */
export function widestActivation(layers: LayersModel["layers"]): number {
  const ends = layers.flatMap(({ input, output }) => [input, output].flat());
  return Math.max(
    ...ends.map(({ shape }) =>
      sizeOf(shape.slice(1).map((length) => length ?? 1))
    ),
  );
}
