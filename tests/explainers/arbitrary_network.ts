/**
 * Random small networks with an instance to explain.
 *
 * @module
 */
import { mul, tensor, tidy } from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  type LayersModel,
  model,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Head } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { residualCnn } from "../../models/architectures/residual_cnn.ts";
import { sequenceCnn } from "../../models/architectures/sequence_cnn.ts";
import { vit } from "../../models/architectures/vit.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";

const shape = [4, 4, 2] as const;
const common = { shape, outputs: 2, seed: 0 };

const architectures = {
  mlp: () =>
    sequential({
      name: "flat_mlp",
      layers: [
        layers.flatten({ inputShape: [...shape] }),
        mlp({ ...common, inputs: sizeOf(shape), hidden: [6, 5] }),
      ],
    }),
  cnn: () => cnn({ ...common, filters: [3, 3], dense: 4 }),
  residualCnn: () => residualCnn({ ...common, filters: 3, blocks: 1 }),
  sequenceCnn: () =>
    sequential({
      name: "sequence",
      layers: [
        layers.reshape({ targetShape: [16, 2], inputShape: [...shape] }),
        sequenceCnn({
          ...common,
          shape: [16, 2],
          filters: [3, 3],
          kernels: [4, 3],
          pools: [3, 2],
          dense: 4,
        }),
      ],
    }),
  vit: () => vit({ ...common, patch: 2, width: 4, depth: 1, heads: 2 }),
};

/** An architecture by name. */
export type Kind = keyof typeof architectures;

/** Every architecture. */
export const kinds = Object.keys(architectures) as readonly Kind[];

/** An instance, and all that an explainer is shown about its inputs. */
export interface NetworkGame {
  readonly inputs: NdArray;
  readonly target: number;
  readonly background: NdArray<Float32Array>;
}

/**
 * Instances on the quarters between −2 and 2, or anywhere; the first of two background rows is the
 * baseline.
 */
export function arbitraryInstance(
  { grid = true }: { readonly grid?: boolean } = {},
): fc.Arbitrary<NetworkGame> {
  return fc.record({ seed: fc.nat({ max: 9999 }), target: fc.nat({ max: 1 }) })
    .map(({ seed, target }) => {
      const { normal } = rng("instance", seed);
      const draw = () =>
        grid
          ? Math.min(2, Math.max(-2, Math.round(4 * normal()) / 4))
          : normal();
      const rows = (count: number) => ({
        shape: [count, ...shape],
        data: Float32Array.from({ length: count * sizeOf(shape) }, draw),
      });
      return { inputs: rows(1), target, background: rows(2) };
    });
}

/**
 * Two logits of images `[4, 4, 2]` whose second channel has no weights when `mute`; weights are
 * eighths, so that ties are frequent.
 */
export function randomNetwork(
  kind: Kind,
  seed: number,
  { biases = true, mute = false }: {
    readonly biases?: boolean;
    readonly mute?: boolean;
  } = {},
): LayersModel {
  const network = architectures[kind]();
  const { normal } = rng("network", kind, seed);
  let seen = false;
  network.setWeights(
    network.getWeights().map((weight) => {
      const { shape } = weight;
      const first = shape.length > 1 && !seen;
      seen ||= first;
      const [ins, outs] = [sizeOf(shape.slice(0, -1)), shape.at(-1)!];
      const scale = shape.length > 1 ? Math.sqrt(2 / ins) : biases ? 0.3 : 0;
      // Scales and variances are 1 at first, all else of one axis is 0.
      const start = shape.length > 1 ? [] : weight.dataSync();
      const values = Array.from({ length: ins * outs }, (_, i) => {
        const value = Math.round(8 * scale * normal()) / 8;
        const silent = mute && first && Math.floor(i / outs) % 2 === 1;
        return silent ? 0 : (start[i] ?? 0) + (start[i] === 1 ? 0 : value);
      });
      return tensor(values, shape);
    }),
  );
  return network;
}

/** Σ coefficient · network, side by side; networks are of different kinds. */
export function sideBySide(
  summands: readonly (readonly [coefficient: number, LayersModel])[],
): LayersModel {
  const images = input({ name: "input", shape: [...shape] });
  const logits = summands.map(([coefficient, network]) => {
    let last = network.layers.at(-1)!;
    while ("layers" in last) last = (last as LayersModel).layers.at(-1)!;
    tidy(() =>
      last.setWeights(last.getWeights().map((each) => mul(each, coefficient)))
    );
    return network.apply(images) as SymbolicTensor;
  });
  const outputs = layers.add({ name: "total" }).apply(logits);
  return model({ inputs: images, outputs: outputs as SymbolicTensor });
}

/** The explainer's answer about the network, and the output that it is about. */
export async function playNetwork(
  explainer: Explainer,
  network: LayersModel,
  { inputs, target, background }: NetworkGame,
  options: Options,
  head: Head = "logit",
): Promise<Explanation & { readonly output: number }> {
  const model = tfjsModel(network, head);
  const size = sizeOf(shape);
  const context = toyContext(size, {
    background,
    baseline: background.data.subarray(0, size),
  });
  const explain = await explainer.prepare(
    model,
    { ...explainer.defaults, ...options },
    context,
  );
  const explanation = await explain({
    inputs,
    targets: Int32Array.of(target),
    instances: Int32Array.of(0),
  });
  const { data } = await model.predict(inputs);
  return { ...explanation, output: data[target]! };
}
