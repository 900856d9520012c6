/**
 * Copies of a network with random weights.
 *
 * @module
 */
import { dispose } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Model, Randomised } from "../../core/contracts/model.ts";
import { emptyCopy } from "./empty_copy.ts";
import { heNormal } from "../training/initialise.ts";

/**
 * Copies of `network`, each wrapped by `wrap`, whose last layers with weights are initialised
 * again: kernels by He initialisation from the stream, all else as the layer's own initialiser has
 * it.
 *
 * - The other layers have the network's weights of the moment at which the copy is made.
 * - The network is never written to.
 * - A copy lives on the device until `use` has ended and takes as much memory as the random
 *   weights.
 * - Model parameter randomisation: Adebayo et al., 2018, arXiv:1810.03292.
 *
 * @throws {RangeError} when `layers` is below 1 or above the number of layers with weights.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { randomise } from "./randomise.ts";
 * import { tfjsModel } from "../tfjs_model.ts";
 * import { rng } from "../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
 * const { layers, within } = randomise(
 *   network,
 *   (copy) => tfjsModel(copy, "value"),
 * );
 * assert.equal(layers, 2);
 * const row = { shape: [1, 2], data: new Float32Array([1, -1]) };
 * const [before] = (await tfjsModel(network, "value").predict(row)).data;
 * assert.notEqual(
 *   await within(1, rng(0), async (copy) => (await copy.predict(row)).data[0]),
 *   before,
 * );
 * assert.equal((await tfjsModel(network, "value").predict(row)).data[0], before);
 * ```
 */
export function randomise(
  network: LayersModel,
  wrap: (copy: LayersModel) => Model,
): Randomised {
  const weighted = [...network.layers.keys()]
    .filter((at) => network.layers[at]!.weights.length > 0);
  return {
    layers: weighted.length,
    async within(layers, random, use) {
      if (!(layers >= 1 && layers <= weighted.length)) {
        throw new RangeError(
          `Cannot randomise weights: layers must be from 1 to ${weighted.length}, current value is ${layers}`,
        );
      }
      const copy = await emptyCopy(network);
      try {
        const first = weighted.length - layers;
        for (const [place, at] of weighted.entries()) {
          if (place < first) {
            copy.layers[at]!.setWeights(network.layers[at]!.getWeights());
          }
        }
        for (const at of weighted.slice(first).toReversed()) {
          const layer = copy.layers[at]!;
          const weights = layer.getWeights().map((weight) =>
            heNormal(weight, random)
          );
          layer.setWeights(weights);
          dispose(weights);
        }
        return await use(wrap(copy));
      } finally {
        copy.dispose();
      }
    },
  };
}
