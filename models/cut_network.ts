/**
 * Networks in two parts: the sums of a dense first layer, and all that follows.
 *
 * @module
 */
import { type Tensor, tidy } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, Sequential } from "@tensorflow/tfjs-layers";
import type { Head } from "../core/contracts.ts";
import { sizeOf } from "../core/nd_array.ts";
import { applyHead } from "./apply_head.ts";
import { widestActivation } from "./widest_activation.ts";

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
  /** Most values that one row has in the second part. */
  readonly widest: number;
  /** The first layer's kernel `[inputs, width]` and, where it has one, its bias `[width]`. */
  weights(): Tensor[];
  /** The same as numbers, copied from the backend once. */
  firstLayer(): Promise<FirstLayer>;
  /** The wanted output of each row, given its sums, or its activations where `activated` is true. */
  finish(
    sums: () => Tensor,
    targets: Int32Array,
    activated?: boolean,
  ): Promise<Float64Array>;
}

/**
 * Cuts a stack of layers behind the sums of its first, where that is dense on flat inputs; undefined for other networks.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
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
  const at = network.layers.findIndex((layer) =>
    !["InputLayer", "Flatten", "Dropout"].includes(layer.getClassName())
  );
  const first = network.layers[at];
  if (
    !(network instanceof Sequential) || first?.getClassName() !== "Dense" ||
    [first.input].flat()[0]!.shape.length !== 2
  ) return undefined;
  const [inputs, width] = first.getWeights()[0]!.shape as [number, number];
  const activation = first.getConfig()["activation"] as "relu";
  const activate = layers.activation({ activation });
  const rest = network.layers.slice(at + 1);
  const outputs = sizeOf(network.outputs[0]!.shape.slice(1) as number[]);
  let read:
    | { readonly of: readonly object[]; readonly copy: Promise<FirstLayer> }
    | undefined;
  return {
    inputs,
    width,
    relu: activation === "relu",
    widest: Math.max(width, widestActivation(rest)),
    weights: () => first.getWeights(),
    firstLayer() {
      const weights = first.getWeights();
      const of = weights.map(({ dataId }) => dataId);
      // Training puts other data behind the same variables.
      if (!read || of.some((id, i) => id !== read!.of[i])) {
        read = { of, copy: numbers(weights, width) };
      }
      return read.copy;
    },
    async finish(sums, targets, activated = false) {
      const logits = tidy(() =>
        (activated ? rest : [activate, ...rest]).reduce(
          (values, layer) => layer.apply(values, { training: false }) as Tensor,
          sums(),
        )
      );
      const answers = applyHead(await logits.data(), outputs, head);
      logits.dispose();
      return Float64Array.from(
        targets,
        (target, row) => answers[row * outputs + target]!,
      );
    },
  };
}

async function numbers(
  [kernel, bias]: readonly Tensor[],
  width: number,
): Promise<FirstLayer> {
  return {
    kernel: await kernel!.data<"float32">(),
    bias: await bias?.data<"float32">() ?? new Float32Array(width),
  };
}
