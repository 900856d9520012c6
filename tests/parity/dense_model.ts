/**
 * Small dense networks with several outputs, in float64.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowsOf, sizeOf } from "../../core/contracts/nd_array.ts";
import type { DenseLayer } from "../../core/testing/relu_network.ts";

/** How a network is read. */
export interface DenseForm {
  /** Shape of an input; flat where absent. */
  readonly shape?: readonly number[];
  /** Default logit. */
  readonly head?: "logit" | "probability";
}

/** Dense layers with ReLU between them, read as logits or through the softmax. */
export function denseModel(
  layers: readonly DenseLayer[],
  { shape = [layers[0]!.kernel.length], head = "logit" }: DenseForm = {},
): Model & Required<Pick<Model, "gradient">> {
  const outputs = layers.at(-1)!.bias.length;
  return {
    inputShape: shape,
    outputs,
    head,
    predict(inputs) {
      const data = new Float64Array(rowsOf(inputs) * outputs);
      for (let i = 0; i < rowsOf(inputs); i++) {
        data.set(
          read(forward(layers, rowAt(inputs, i)).at(-1)!, head),
          i * outputs,
        );
      }
      return Promise.resolve({ shape: [rowsOf(inputs), outputs], data });
    },
    gradient(inputs, targets) {
      const size = sizeOf(shape);
      const data = new Float64Array(rowsOf(inputs) * size);
      for (let i = 0; i < rowsOf(inputs); i++) {
        data.set(
          gradientOf(layers, rowAt(inputs, i), targets[i]!, head),
          i * size,
        );
      }
      return Promise.resolve({ shape: inputs.shape, data });
    },
  };
}

/** Gradients of the targets as attributions. */
export async function gradients(
  model: Model,
  inputs: NdArray,
  targets: Int32Array,
): Promise<NdArray> {
  return await model.gradient!(inputs, targets);
}

/** Sums of every layer, before its ReLU. */
function forward(
  layers: readonly DenseLayer[],
  row: ArrayLike<number>,
): number[][] {
  const sums: number[][] = [];
  let values = Array.from(row);
  for (const { kernel, bias } of layers) {
    const own = bias.map((b, j) =>
      values.reduce((sum, value, i) => sum + value * kernel[i]![j]!, b)
    );
    sums.push(own);
    values = own.map((z) => Math.max(0, z));
  }
  return sums;
}

function read(logits: readonly number[], head: string): number[] {
  if (head === "logit") return [...logits];
  const powers = logits.map((z) => Math.exp(z - Math.max(...logits)));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

function gradientOf(
  layers: readonly DenseLayer[],
  row: ArrayLike<number>,
  target: number,
  head: string,
): number[] {
  const sums = forward(layers, row);
  const p = read(sums.at(-1)!, head);
  let grads = p.map((q, k) =>
    head === "logit"
      ? (k === target ? 1 : 0)
      : p[target]! * ((k === target ? 1 : 0) - q)
  );
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const through = depth === layers.length - 1
      ? grads
      : grads.map((g, j) => sums[depth]![j]! > 0 ? g : 0);
    grads = layers[depth]!.kernel.map((weights) =>
      weights.reduce((sum, w, j) => sum + w * through[j]!, 0)
    );
  }
  return grads;
}
