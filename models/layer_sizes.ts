/**
 * Sizes of layer outputs.
 *
 * @module
 */
import { LayersModel } from "@tensorflow/tfjs-layers";
import { sizeOf } from "../core/contracts/nd_array.ts";

/**
 * Output values per row of each of these layers; nested networks are opened, and a free axis counts
 * as 1.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
 * import { layerSizes } from "./layer_sizes.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { layers } = mlp({ inputs: 10, hidden: [200, 100], outputs: 1, seed: 0 });
 * assert.deepEqual(layerSizes(layers), [200, 100, 1]);
 * ```
 */
export function layerSizes(layers: LayersModel["layers"]): number[] {
  return layers.flatMap((layer) =>
    layer instanceof LayersModel
      ? layerSizes(layer.layers)
      : layer.inboundNodes.flatMap(({ outputTensors }) =>
        outputTensors.map(({ shape }) =>
          sizeOf(shape.slice(1).map((length) => length ?? 1))
        )
      )
  );
}
