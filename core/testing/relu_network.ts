/**
 * A small ReLU network in float64, as a toy model.
 *
 * @module
 */
import type { Model } from "../contracts/model.ts";
import { functionModel, type RowFunction } from "./function_model.ts";

/** A dense layer. */
export interface DenseLayer {
  /** Weights, `kernel[input][unit]`. */
  readonly kernel: readonly (readonly number[])[];
  /** One per unit. */
  readonly bias: readonly number[];
}

/**
 * Dense layers with ReLU between them; the output is the first unit of the last layer, or its
 * sigmoid.
 *
 * @example
 * ```ts
 * import { reluNetwork } from "./relu_network.ts";
 * import assert from "node:assert/strict";
 * const absolute = reluNetwork([
 *   { kernel: [[1, -1]], bias: [0, 0] },
 *   { kernel: [[1], [1]], bias: [0] },
 * ]);
 * const outputs = await absolute.predict({ shape: [1, 1], data: new Float32Array([-3]) });
 * assert.deepEqual([...outputs.data], [3]);
 * ```
 */
export function reluNetwork(
  layers: readonly DenseLayer[],
  head: "value" | "probability" = "value",
): Model & Required<Pick<Model, "gradient">> {
  return { ...functionModel(reluFunction(layers, head)), head };
}

/** The same network as a function of one row. */
export function reluFunction(
  layers: readonly DenseLayer[],
  head: "value" | "probability" = "value",
): RowFunction {
  const forward = (row: ArrayLike<number>) => {
    const activations = [Array.from(row)];
    const signs: boolean[][] = [];
    for (const [depth, { kernel, bias }] of layers.entries()) {
      const inputs = activations[depth]!;
      const sums = [...bias];
      for (const [i, weights] of kernel.entries()) {
        const a = inputs[i]!;
        for (let j = 0; j < sums.length; j++) sums[j]! += a * weights[j]!;
      }
      const last = depth === layers.length - 1;
      signs.push(sums.map((z) => last || z > 0));
      activations.push(sums.map((z) => last ? z : Math.max(0, z)));
    }
    return { output: activations.at(-1)![0]!, signs };
  };
  const squash = (z: number) => head === "value" ? z : 1 / (1 + Math.exp(-z));
  const squashGradient = (z: number) => {
    const e = Math.exp(-Math.abs(z));
    return head === "value" ? 1 : e / (1 + e) ** 2;
  };
  return {
    inputs: layers[0]!.kernel.length,
    value: (row) => squash(forward(row).output),
    gradient(row) {
      const { output, signs } = forward(row);
      let gradients = layers.at(-1)!.bias.map((_, j) =>
        j === 0 ? squashGradient(output) : 0
      );
      for (let depth = layers.length - 1; depth >= 0; depth--) {
        const through = gradients.map((g, j) => signs[depth]![j] ? g : 0);
        gradients = layers[depth]!.kernel.map((row) =>
          row.reduce((sum, w, j) => sum + w * through[j]!, 0)
        );
      }
      return gradients;
    },
  };
}
