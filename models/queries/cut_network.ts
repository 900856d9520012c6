/**
 * Networks cut behind the pre-activations of a dense first layer.
 *
 * @module
 */
import { add, reshape, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, Sequential } from "@tensorflow/tfjs-layers";
import type { Head } from "../../core/contracts/model.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { applyHead } from "../apply_head.ts";
import { firstLayer } from "../first_layer.ts";
import { layerSizes } from "../layer_sizes.ts";
import { memoiseByWeights } from "../memoise_by_weights.ts";
import { stackSession } from "../onnx/stack_session.ts";

/** Weights of a dense first layer in memory, for arithmetic in float64. */
export interface FirstLayer {
  /** `[inputs, width]`. */
  readonly kernel: Float32Array;
  /** `[width]`, zeros where the layer has none. */
  readonly bias: Float32Array;
}

/** A network cut behind the pre-activations of its first layer. */
export interface Cut {
  /** Inputs of the first layer. */
  readonly inputs: number;
  /** Units of the first layer. */
  readonly width: number;
  /** True when the first layer's activation is max(0, sum). */
  readonly relu: boolean;
  /** Values of one row at each step of the second part. */
  readonly sizes: readonly number[];
  /** The first layer's kernel `[inputs, width]` and, where it has one, its bias `[width]`. */
  weights(): Tensor[];
  /** The same as arrays, copied from the backend once. */
  firstLayer(): Promise<FirstLayer>;
  /**
   * The target output of each row, given the first layer's pre-activations, or its activations
   * where `activated` is true. `sums` are numbers, or a function that makes them on the backend.
   */
  finish(
    sums: Float32Array | (() => Tensor),
    targets: Int32Array,
    activated?: boolean,
  ): Promise<Float64Array>;
  /**
   * Like `finish`, with pre-activations given as an outer sum: row (g, m) has within[g] +
   * without[g, m], of `within` `[groups, 1, width]` and `without` `[groups, members, width]`.
   */
  finishPairs(
    without: Tensor,
  ): (within: () => Tensor, targets: Int32Array) => Promise<Float64Array>;
}

/**
 * Cuts a stack of layers behind the pre-activations of its first layer, where that is dense on flat
 * inputs; undefined for other networks.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { cutNetwork } from "./cut_network.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const cut = cutNetwork(mlp({ inputs: 3, hidden: [4], outputs: 1, seed: 0 }), "value")!;
 * assert.deepEqual([cut.inputs, cut.width, cut.relu], [3, 4, true]);
 * const outputs = await cut.finish(() => tensor2d([[-1, -2, -3, -4]]), new Int32Array(1));
 * assert.deepEqual([...outputs], [0]);
 * ```
 */
export function cutNetwork(network: LayersModel, head: Head): Cut | undefined {
  const at = firstLayer(network.layers);
  const first = network.layers[at];
  const flattened = network.layers.slice(0, at)
    .some((layer) => layer.getClassName() === "Flatten");
  if (
    !(network instanceof Sequential) || first?.getClassName() !== "Dense" ||
    network.inputs[0]!.shape.length !== 2 && !flattened
  ) return undefined;
  const [inputs, width] = first.getWeights()[0]!.shape as [number, number];
  const activation = first.getConfig()["activation"] as
    | "relu"
    | "linear"
    | "tanh";
  const simple = activation === "relu" || activation === "linear";
  const activate = layers.activation({ activation });
  const rest = network.layers.slice(at + 1);
  const outputs = sizeOf(network.outputs[0]!.shape.slice(1) as number[]);
  const session = stackSession(rest, [width]);
  const pairSession = stackSession(rest, [width], {
    relu: activation === "relu",
  });
  const choose = (logits: Float32Array, targets: Int32Array) => {
    const values = applyHead(logits, outputs, head);
    const chosen = new Float64Array(targets.length);
    for (let row = 0; row < chosen.length; row++) {
      chosen[row] = values[row * outputs + targets[row]!]!;
    }
    return chosen;
  };
  const finish: Cut["finish"] = async (first, targets, activated = false) => {
    const sums = typeof first === "function"
      ? first
      : () => tensor(first, [first.length / width, width]);
    const ready = activated || activation === "linear";
    const values = () => ready ? sums() : apply(sums(), activate);
    const run = session();
    if (!run) {
      return choose(
        await numbersOf(() => rest.reduce(apply, values())),
        targets,
      );
    }
    const rows = ready && typeof first !== "function"
      ? first
      : await numbersOf(values);
    return choose(await run(rows), targets);
  };
  return {
    inputs,
    width,
    relu: activation === "relu",
    sizes: [width, ...layerSizes(rest)],
    weights: () => first.getWeights(),
    firstLayer: memoiseByWeights(() => first.getWeights(), async (weights) => {
      const [kernel, bias] = weights;
      return {
        kernel: await kernel!.data<"float32">(),
        bias: await bias?.data<"float32">() ?? new Float32Array(width),
      };
    }),
    finish,
    finishPairs(without) {
      const run = simple ? pairSession() : undefined;
      const added = run && without.data<"float32">();
      return async (within, targets) =>
        run
          ? choose(await run(await numbersOf(within), await added), targets)
          : await finish(
            () => reshape(add(within(), without), [-1, width]),
            targets,
          );
    },
  };
}

function apply(values: Tensor, layer: LayersModel["layers"][number]): Tensor {
  return layer.apply(values, { training: false }) as Tensor;
}

/** The values of a tensor that `make` builds; no tensor is left behind. */
export async function numbersOf(make: () => Tensor): Promise<Float32Array> {
  const values = tidy(make);
  const data = await values.data<"float32">();
  values.dispose();
  return data;
}
