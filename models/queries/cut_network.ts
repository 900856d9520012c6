/**
 * Networks in two parts: the sums of a dense first layer, and all that follows.
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

/** The constants of a dense layer, where arithmetic in float64 can reach them. */
export interface FirstLayer {
  /** `[inputs, width]`. */
  readonly kernel: Float32Array;
  /** `[width]`, zeros where the layer has none. */
  readonly bias: Float32Array;
}

/** A network cut behind the sums of its first layer. */
export interface Cut {
  /** Inputs of the first layer. */
  readonly inputs: number;
  /** Units of the first layer. */
  readonly width: number;
  /** True when the first layer's activation is max(0, sum). */
  readonly relu: boolean;
  /** Values that one row has at each step of the second part. */
  readonly sizes: readonly number[];
  /** The first layer's kernel `[inputs, width]` and, where it has one, its bias `[width]`. */
  weights(): Tensor[];
  /** The same as numbers, copied from the backend once. */
  firstLayer(): Promise<FirstLayer>;
  /**
   * The wanted output of each row, given its sums, or its activations where `activated` is true, as
   * numbers or as what makes them on the backend.
   */
  finish(
    sums: Float32Array | (() => Tensor),
    targets: Int32Array,
    activated?: boolean,
  ): Promise<Float64Array>;
  /**
   * The same of sums in two parts: those of `within` `[groups, 1, width]` plus each of their
   * group's in `without` `[groups, members, width]`.
   */
  finishPairs(
    without: Tensor,
  ): (within: () => Tensor, targets: Int32Array) => Promise<Float64Array>;
}

/**
 * Cuts a stack of layers behind the sums of its first, where that is dense on flat inputs;
 * undefined for other networks.
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
    const answers = applyHead(logits, outputs, head);
    const wanted = new Float64Array(targets.length);
    for (let row = 0; row < wanted.length; row++) {
      wanted[row] = answers[row * outputs + targets[row]!]!;
    }
    return wanted;
  };
  const finish: Cut["finish"] = async (given, targets, activated = false) => {
    const sums = typeof given === "function"
      ? given
      : () => tensor(given, [given.length / width, width]);
    const ready = activated || activation === "linear";
    const values = () => ready ? sums() : apply(sums(), activate);
    const through = session();
    if (!through) {
      return choose(
        await numbersOf(() => rest.reduce(apply, values())),
        targets,
      );
    }
    const rows = ready && typeof given !== "function"
      ? given
      : await numbersOf(values);
    return choose(await through(rows), targets);
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
      const through = simple ? pairSession() : undefined;
      const added = through && without.data<"float32">();
      return async (within, targets) =>
        through
          ? choose(await through(await numbersOf(within), await added), targets)
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

/** The numbers of a tensor that is made for them. */
export async function numbersOf(make: () => Tensor): Promise<Float32Array> {
  const values = tidy(make);
  const data = await values.data<"float32">();
  values.dispose();
  return data;
}
