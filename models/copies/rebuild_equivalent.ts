/**
 * Functionally equivalent networks.
 *
 * @module
 */
import { dispose, tensor } from "@tensorflow/tfjs-core";
import { type LayersModel, Sequential } from "@tensorflow/tfjs-layers";
import type { EquivalentNetwork, Model } from "../../core/contracts/model.ts";
import type { Rng } from "../../core/contracts/rng.ts";
import { emptyCopy } from "./empty_copy.ts";

/** Layers that treat all channels the same and commute with positive factors. */
const BETWEEN = [
  "InputLayer",
  "Flatten",
  "Dropout",
  "ReLU",
  "MaxPooling2D",
  "AveragePooling2D",
  "GlobalAveragePooling2D",
  "GlobalMaxPooling2D",
];

/**
 * Shares of the outgoing weights that the two copies of a unit get: they sum to 1 and oppose each
 * other.
 */
const SHARES = [1.5, -0.5] as const;

/**
 * A unit of a rebuilt layer: the unit that it copies, the factor of its pre-activation, and its
 * share of the outgoing weights.
 */
interface Unit {
  readonly of: number;
  readonly scale: number;
  readonly share: number;
}

/**
 * The equivalent network: every hidden unit, or filter, is replaced by two copies in random places.
 * Their incoming weights are multiplied by 1/2, 1 or 2; their outgoing weights are divided by that
 * and shared 3/2 to −1/2.
 *
 * - It computes what `network` does, up to the rounding of float32 sums, since ReLU and pooling
 *   commute with positive factors.
 * - Offered for dense layers and convolutions of images in a row, with ReLU or no activation,
 *   pooling, flattening and dropout between them; undefined for other networks, and without a
 *   hidden layer.
 * - It lives on the device until `use` has ended, with up to four times the memory of the
 *   original's weights.
 * - Two functionally equal networks: Sundararajan, Taly, Yan, 2017, arXiv:1703.01365.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { rebuildEquivalent } from "./rebuild_equivalent.ts";
 * import { tfjsModel } from "../tfjs_model.ts";
 * import { rng } from "../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
 * const row = { shape: [1, 2], data: Float32Array.of(1, -1) };
 * const [expected] = (await tfjsModel(network, "value").predict(row)).data;
 * const [output] = await rebuildEquivalent(network, (twin) => tfjsModel(twin, "value"))!
 *   .within(rng(0), async (twin) => (await twin.predict(row)).data);
 * assert.ok(Math.abs(output! - expected!) < 1e-5);
 * ```
 */
export function rebuildEquivalent(
  network: LayersModel,
  wrap: (twin: LayersModel) => Model,
): EquivalentNetwork | undefined {
  if (!(network instanceof Sequential)) return undefined;
  const weighted = network.layers.filter(({ weights }) => weights.length > 0);
  const known = network.layers.every((layer) => {
    if (!weighted.includes(layer)) {
      return BETWEEN.includes(layer.getClassName());
    }
    const { activation } = layer.getConfig();
    return ["Dense", "Conv2D"].includes(layer.getClassName()) &&
      ["linear", "relu"].includes(`${activation}`);
  });
  if (!known || weighted.length < 2) return undefined;
  const widths = new Map(
    weighted.slice(0, -1).map((layer) => [layer.name, 2 * widthOf(layer)]),
  );
  return {
    async within(random, use) {
      const twin = await emptyCopy(network, widths);
      try {
        let before = unchanged(weighted[0]!.weights[0]!.shape.at(-2)!);
        for (const layer of weighted) {
          const units = widths.has(layer.name)
            ? doubled(widthOf(layer), random)
            : unchanged(widthOf(layer));
          const [kernel, bias] = layer.getWeights();
          const values = await kernel!.data();
          const shape = [
            ...kernel!.shape.slice(0, -2),
            layer.getClassName() === "Dense"
              ? kernel!.shape.at(-2)! / channelsOf(before) * before.length
              : before.length,
            units.length,
          ];
          const weights = [
            tensor(rebuiltKernel(values, widthOf(layer), before, units), shape),
          ];
          if (bias) {
            const biases = await bias.data();
            weights.push(tensor(
              Float32Array.from(units, ({ of, scale }) => scale * biases[of]!),
            ));
          }
          twin.getLayer(layer.name).setWeights(weights);
          dispose(weights);
          before = units;
        }
        return await use(wrap(twin));
      } finally {
        twin.dispose();
      }
    },
  };
}

/**
 * The kernel between rebuilt units; where a layer reads several places, each has the channels of
 * `before`, place by place.
 */
function rebuiltKernel(
  kernel: ArrayLike<number>,
  width: number,
  before: readonly Unit[],
  units: readonly Unit[],
): Float32Array {
  const channels = channelsOf(before);
  const places = kernel.length / width / channels;
  const data = new Float32Array(places * before.length * units.length);
  let at = 0;
  for (let place = 0; place < places; place++) {
    for (const from of before) {
      const row = (place * channels + from.of) * width;
      const factor = from.share / from.scale;
      for (const { of, scale } of units) {
        data[at++] = factor * scale * kernel[row + of]!;
      }
    }
  }
  return data;
}

function channelsOf(units: readonly Unit[]): number {
  return 1 + units.reduce((most, { of }) => Math.max(most, of), 0);
}

function widthOf(layer: LayersModel["layers"][number]): number {
  return layer.weights[0]!.shape.at(-1)!;
}

function unchanged(count: number): Unit[] {
  return Array.from({ length: count }, (_, of) => ({ of, scale: 1, share: 1 }));
}

/** Powers of two round nothing. */
function doubled(count: number, random: Rng): Unit[] {
  const order = random.permutation(2 * count);
  const units = unchanged(2 * count).map(({ of }) => ({
    of: of >> 1,
    scale: 2 ** (random.integer(3) - 1),
    share: SHARES[of % 2]!,
  }));
  return Array.from(order, (place) => units[place]!);
}
