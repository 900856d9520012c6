/**
 * Seeded starting weights.
 *
 * @module
 */
import { dispose, type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Rng } from "../../core/contracts/rng.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";

/**
 * He initialisation in place: every array of more than one axis gets normal weights of variance 2 /
 * fan-in. Returns the network.
 *
 * - Biases, and the scales and statistics of normalisations, stay as their layers initialise them.
 * - The numbers depend on the key and the weight's index alone, not on backend or batch.
 * - Source: He, Zhang, Ren and Sun, 2015, arXiv:1502.01852.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { initialise } from "./initialise.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const [a, b] = [
 *   mlp({ inputs: 2, hidden: [2], outputs: 1, seed: 0 }),
 *   mlp({ inputs: 2, hidden: [2], outputs: 1, seed: 1 }),
 * ];
 * initialise(b, "mlp", 0);
 * assert.deepEqual(
 *   await b.getWeights()[0]!.data(),
 *   await a.getWeights()[0]!.data(),
 * );
 * ```
 */
export function initialise<Network extends LayersModel>(
  network: Network,
  ...key: readonly (number | string)[]
): Network {
  const weights = network.getWeights().map((weight, index) =>
    heNormal(weight, rng(...key, index))
  );
  network.setWeights(weights);
  dispose(weights);
  return network;
}

/**
 * A new tensor of the shape of `weight`: normal of variance 2 / fan-in where it has more than one
 * axis, the same values otherwise.
 */
export function heNormal(
  weight: Tensor,
  { normal }: Pick<Rng, "normal">,
): Tensor {
  const { shape } = weight;
  if (shape.length < 2) return weight.clone();
  const data = new Float32Array(sizeOf(shape));
  const deviation = Math.sqrt(2 / sizeOf(shape.slice(0, -1)));
  for (let i = 0; i < data.length; i++) data[i] = deviation * normal();
  return tensor(data, shape, "float32");
}
