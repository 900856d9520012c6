/**
 * Models and instances that show whether an explainer keeps to its contract, by what it needs.
 *
 * @module
 */
import { add, type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Batch } from "../../core/contracts/batch.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Explainer, Need } from "../../core/contracts/explainer.ts";
import type { Model } from "../../core/contracts/model.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { reluNetwork } from "../../core/testing/relu_network.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../core/testing/toy_context.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import { gapCnn } from "../../models/architectures/gap_cnn.ts";
import { vit } from "../../models/architectures/vit.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { twoOutputs } from "./two_outputs.ts";

/** What a conforming explainer is tried on. */
export interface Subject {
  /** Two outputs. */
  readonly model: Model;
  /** Five instances, explaining both outputs, with truth. */
  readonly batch: Batch;
  /** The model with both outputs what `target` is. */
  alike(target: number): Model;
  /** New on every call, since nothing may be changed. */
  context(parts?: ToyContextParts): Context;
}

/** Instances of a subject. */
export const ROWS = 5;

/**
 * A network's layers where the explainer looks inside; a small function of four inputs in any other
 * case.
 */
export async function subjectOf({ needs }: Explainer): Promise<Subject> {
  const needed = (...some: readonly Need[]) =>
    some.some((need) => needs.includes(need));
  return needed("layers", "image") ? await layered(needed) : plain();
}

function plain(): Subject {
  const shape = [2, 2];
  const stream = rng("conformance");
  const floats = (length: number) =>
    Float32Array.from({ length }, stream.normal);
  // Random weights and interactions of every order.
  const network = () => {
    const layer = (inputs: number, units: number) => ({
      kernel: Array.from({ length: inputs }, () => [...floats(units)]),
      bias: [...floats(units)],
    });
    return reluNetwork([layer(4, 6), layer(6, 4), layer(4, 1)]);
  };
  const pair = [network(), network()] as const;
  return {
    model: twoOutputs(pair, shape),
    alike: (target) => twoOutputs([pair[target]!, pair[target]!], shape),
    ...surroundings(shape),
  };
}

async function layered(
  needed: (...some: readonly Need[]) => boolean,
): Promise<Subject> {
  await selectBackend("wasm");
  const shape = [4, 4, 2] as const;
  const common = { shape, outputs: 2, seed: 1 };
  const make = (): LayersModel =>
    needed("attention")
      ? vit({ ...common, patch: 2, width: 4, depth: 2, heads: 2 })
      : needed("global_pooling")
      ? gapCnn({ ...common, filters: [3, 4] })
      : cnn({ ...common, filters: [3, 4], dense: 5 });
  return {
    model: tfjsModel(spread(make()), "logit"),
    alike(target) {
      const network = spread(make());
      const weights = network.getWeights();
      const copied = weights.slice(-2).map((last) => {
        const values = last.dataSync();
        const twice = values.map((_, i) => values[i - i % 2 + target]!);
        return tensor(twice, last.shape);
      });
      network.setWeights([...weights.slice(0, -2), ...copied]);
      return tfjsModel(network, "logit");
    },
    ...surroundings(shape),
  };
}

/** The network with random biases, so that nothing is 0 by accident. */
function spread(network: LayersModel): LayersModel {
  const { normal } = rng("biases");
  const moved = (weights: Tensor) =>
    weights.rank > 1 ? weights : add(
      weights,
      tensor(Float32Array.from({ length: weights.size }, () => 0.3 * normal())),
    );
  network.setWeights(network.getWeights().map(moved));
  return network;
}

function surroundings(
  shape: readonly number[],
): Pick<Subject, "batch" | "context"> {
  const size = sizeOf(shape);
  const { normal } = rng("instances");
  const rows = (count: number, draw: () => number) => ({
    shape: [count, ...shape],
    data: Float32Array.from({ length: count * size }, draw),
  });
  return {
    batch: {
      inputs: rows(ROWS, normal),
      targets: new Int32Array([0, 1, 1, 0, 1]),
      instances: new Int32Array([7, 3, 11, 0, 4]),
      truth: { relevance: rows(ROWS, () => Math.abs(normal())) },
    },
    context(parts = {}) {
      const { normal } = rng("context");
      return toyContext(size, {
        background: rows(3, normal),
        baseline: Float32Array.from({ length: size }, normal),
        ...parts,
      });
    },
  };
}
