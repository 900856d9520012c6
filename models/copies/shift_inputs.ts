/**
 * Networks that expect shifted inputs.
 *
 * @module
 */
import { dispose, tensor } from "@tensorflow/tfjs-core";
import { type LayersModel, Sequential } from "@tensorflow/tfjs-layers";
import type { Model, Shifted } from "../../core/contracts/model.ts";
import { emptyCopy } from "./empty_copy.ts";
import { firstLayer } from "../first_layer.ts";

/**
 * Copies of `network` whose first layer's bias undoes a shift of the inputs: b − Σ W · shift, in
 * float64 before it is rounded.
 *
 * - Offered for layers in a row of which the first with weights is dense (every input may have its
 *   own shift) or a convolution of images without padding (every pixel has the same shift: padded
 *   zeros do not shift with the image, and no bias can make up for that). Undefined for other
 *   networks.
 * - A copy lives on the device until `use` has ended, with as much memory as the network.
 * - Source: Kindermans et al., 2017, arXiv:1711.00867.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { shiftInputs } from "./shift_inputs.ts";
 * import { tfjsModel } from "../tfjs_model.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
 * const predict = async (model: ReturnType<typeof tfjsModel>, ...row: number[]) =>
 *   (await model.predict({ shape: [1, 2], data: Float32Array.from(row) }))
 *     .data[0]!;
 * const expected = await predict(tfjsModel(network, "value"), 1, -1);
 * const output = await shiftInputs(network, (copy) => tfjsModel(copy, "value"))!
 *   .within(
 *     [5, 7],
 *     async (copy) =>
 *       (await copy.predict({ shape: [1, 2], data: Float32Array.of(6, 6) }))
 *         .data[0]!,
 *   );
 * assert.ok(Math.abs(output - expected) < 1e-5);
 * ```
 */
export function shiftInputs(
  network: LayersModel,
  wrap: (copy: LayersModel) => Model,
): Shifted | undefined {
  if (!(network instanceof Sequential)) return undefined;
  const at = firstLayer(network.layers);
  const first = network.layers[at];
  if (!first || first.weights.length !== 2) return undefined;
  const { padding } = first.getConfig();
  const kind = first.getClassName();
  if (kind !== "Dense" && !(kind === "Conv2D" && padding === "valid")) {
    return undefined;
  }
  const shape = network.inputs[0]!.shape.slice(1) as number[];
  const fanIn = first.weights[0]!.shape.at(-2)!;
  // A dense layer has weights for each input, a convolution for the channels of one place.
  const period = kind === "Dense" ? fanIn : shape.at(-1)!;
  return {
    period,
    async within(shift, use) {
      const copy = await emptyCopy(network);
      try {
        copy.setWeights(network.getWeights());
        const [kernel, bias] = first.getWeights();
        const weights = await kernel!.data();
        const width = bias!.size;
        const biases = Float64Array.from(await bias!.data());
        weights.forEach((weight, i) => {
          const input = Math.floor(i / width) % period;
          biases[i % width]! -= weight * shift[input]!;
        });
        const shifted = tensor(Float32Array.from(biases), bias!.shape);
        copy.layers[at]!.setWeights([kernel!, shifted]);
        dispose(shifted);
        return await use(wrap(copy));
      } finally {
        copy.dispose();
      }
    },
  };
}
