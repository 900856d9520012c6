/**
 * A user's network in TF.js's layers format.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";
import { io } from "@tensorflow/tfjs-core";
import { type LayersModel, loadLayersModel } from "@tensorflow/tfjs-layers";
import type { Head, Model } from "../../core/contracts/model.ts";
import { tfjsModel } from "../tfjs_model.ts";
import { removeActivation } from "./remove_activation.ts";
import { refuseModel } from "./refuse_model.ts";
import type { TfjsFiles } from "./read_tfjs.ts";
import { twoOutputLayers } from "./two_output_layers.ts";

/** A network as a model. */
export interface CustomLayers {
  /** The model. */
  readonly model: Model;
  /** True where the network has one output, of which the model makes two. */
  readonly oneOutput: boolean;
}

/**
 * A network with gradients, layers and weights that can be drawn anew.
 *
 * - A last softmax or sigmoid is taken off and, where the head is `probability`, put back in
 *   float64, so that differences between probabilities near 1 are not lost.
 * - One output that decides is read as two, one per class; see {@linkcode twoOutputLayers}.
 *
 * @param path Named by errors.
 * @throws {RangeError} when topology and weights make no network, it ends in another activation, or
 *   in sigmoids of several outputs that are to be read as probabilities.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { saveNetwork } from "../storage.ts";
 * import { readTfjs } from "./read_tfjs.ts";
 * import { customLayers } from "./custom_layers.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const files = await saveNetwork(
 *   mlp({ inputs: 2, hidden: [3], outputs: 2, seed: 0 }),
 * );
 * const read = (path: string) =>
 *   Promise.resolve(Uint8Array.from(files.get(path)!));
 * const { model } = await customLayers(
 *   "model.json",
 *   await readTfjs("model.json", read),
 *   "probability",
 * );
 * assert.deepEqual([model.inputShape, model.outputs], [[2], 2]);
 * ```
 */
export async function customLayers(
  path: string,
  { artifacts }: Pick<TfjsFiles, "artifacts">,
  head: Head,
): Promise<CustomLayers> {
  const { topology, activation } = head === "value"
    ? { topology: artifacts.modelTopology }
    : removeActivation(artifacts.modelTopology);
  let network: LayersModel;
  let outputs: number;
  let model: Model;
  try {
    network = await loadLayersModel(
      io.fromMemory({ ...artifacts, modelTopology: topology }),
    );
    const one = tfjsModel(network, head);
    outputs = one.outputs;
    model = outputs === 1 && head !== "value"
      ? await twoOutputLayers(network, head)
      : one;
  } catch (error) {
    return refuseModel(
      path,
      "layers that fit their weights, from one array to one",
      `a fault (${messageOf(error)})`,
    );
  }
  if (activation === "sigmoid" && outputs > 1 && head !== "logit") {
    refuseModel(
      path,
      "one output, or a softmax over several, where they are read as probabilities",
      `sigmoids of ${outputs} outputs; say head=logit`,
    );
  }
  return { model, oneOutput: outputs === 1 };
}
