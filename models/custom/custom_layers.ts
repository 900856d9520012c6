/**
 * A user's network in TF.js's layers format.
 *
 * @module
 */
import { io } from "@tensorflow/tfjs-core";
import { loadLayersModel } from "@tensorflow/tfjs-layers";
import type { Head, Model } from "../../core/contracts/model.ts";
import { tfjsModel } from "../tfjs_model.ts";
import { removeActivation } from "./remove_activation.ts";
import { refuseModel } from "./refuse_model.ts";
import type { TfjsFiles } from "./read_tfjs.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/**
 * A network with gradients, layers and weights that can be randomised.
 *
 * A last softmax or sigmoid is removed. Where the head is `probability` it is computed in float64
 * instead, so that differences between probabilities near 1 are not lost.
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
 * const model = await customLayers(
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
): Promise<Model> {
  const { topology, activation } = head === "value"
    ? { topology: artifacts.modelTopology }
    : removeActivation(artifacts.modelTopology);
  let model: Model;
  try {
    const network = await loadLayersModel(
      io.fromMemory({ ...artifacts, modelTopology: topology }),
    );
    model = tfjsModel(network, head);
  } catch (error) {
    return refuseModel(
      path,
      "layers that fit their weights, from one array to one",
      `a fault (${messageOf(error)})`,
    );
  }
  if (activation === "sigmoid" && model.outputs > 1 && head !== "logit") {
    refuseModel(
      path,
      "one output, or a softmax over several, where they are read as probabilities",
      `sigmoids of ${model.outputs} outputs; say head=logit`,
    );
  }
  return model;
}
