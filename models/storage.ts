/**
 * Networks as two files.
 *
 * @module
 */
import { io } from "@tensorflow/tfjs-core";
import { type LayersModel, loadLayersModel } from "@tensorflow/tfjs-layers";
import type { Read } from "../core/contracts/dataset.ts";
import { sha256 } from "../core/rows/sha256.ts";

/**
 * Writes a network as `model.json` (TF.js layers format) and `weights.bin` (float32); the JSON
 * holds the sha256 of the weights.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
 * import { loadNetwork, saveNetwork } from "./storage.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const files = await saveNetwork(
 *   mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }),
 * );
 * const read = (path: string) =>
 *   Promise.resolve(
 *     files.get(path.replace("here/", "")) as Uint8Array<ArrayBuffer>,
 *   );
 * const { network, sha256 } = await loadNetwork(read, "here");
 * assert.equal(network.countParams(), 13);
 * assert.equal(sha256.length, 64);
 * ```
 */
export async function saveNetwork(
  network: LayersModel,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await network.save(io.withSaveHandler(async (artifacts) => {
    const weights = new Uint8Array(
      io.CompositeArrayBuffer.join(artifacts.weightData),
    );
    const json = {
      format: "layers-model",
      generatedBy: artifacts.generatedBy,
      convertedBy: null,
      modelTopology: artifacts.modelTopology,
      weightsManifest: [{
        paths: ["weights.bin"],
        weights: artifacts.weightSpecs,
      }],
      userDefinedMetadata: {
        sha256: await sha256(weights),
        bytes: weights.length,
      },
    };
    files.set("model.json", new TextEncoder().encode(JSON.stringify(json)));
    files.set("weights.bin", weights);
    return {} as io.SaveResult;
  }));
  return files;
}

/**
 * Reads and checks a network that {@linkcode saveNetwork} wrote to `folder`.
 *
 * @throws {Error} when a file is missing, the JSON is malformed, or the weights are truncated or
 *   do not match the sha256 in the JSON.
 */
export async function loadNetwork(
  read: Read,
  folder: string,
): Promise<{ network: LayersModel; sha256: string }> {
  const path = `${folder}/model.json`;
  const json = parseModel(path, await readFile(read, path));
  const { sha256: expected, bytes } = json.userDefinedMetadata;
  const weightsPath = `${folder}/weights.bin`;
  const weights = await readFile(read, weightsPath);
  if (weights.length !== bytes) {
    throw broken(weightsPath, `${bytes} bytes`, `${weights.length}`);
  }
  const digest = await sha256(weights);
  if (digest !== expected) {
    throw broken(weightsPath, `sha256 ${expected}`, digest);
  }
  const artifacts = await io.getModelArtifactsForJSON(
    json,
    (manifest) =>
      Promise.resolve([
        io.getWeightSpecs(manifest),
        weights.buffer.slice(
          weights.byteOffset,
          weights.byteOffset + weights.length,
        ),
      ]),
  );
  try {
    const network = await loadLayersModel(io.fromMemory(artifacts));
    return { network, sha256: digest };
  } catch (error) {
    throw broken(path, "a network that fits its weights", String(error));
  }
}

type StoredModel = io.ModelJSON & {
  userDefinedMetadata: { sha256: string; bytes: number };
};

function parseModel(path: string, bytes: Uint8Array): StoredModel {
  let json: Partial<StoredModel>;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw broken(path, "JSON", String(error));
  }
  const { sha256: digest, bytes: length } = json?.userDefinedMetadata ?? {};
  if (
    !json?.modelTopology || !Array.isArray(json.weightsManifest) ||
    typeof digest !== "string" || typeof length !== "number"
  ) {
    throw broken(
      path,
      "modelTopology, weightsManifest and userDefinedMetadata { sha256, bytes }",
      `${Object.keys(json ?? {})}`,
    );
  }
  return json as StoredModel;
}

async function readFile(
  read: Read,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await read(path);
  } catch (cause) {
    throw new Error(`Cannot load network: ${path} is missing or unreadable`, {
      cause,
    });
  }
}

function broken(path: string, expected: string, value: string): Error {
  return new Error(
    `Cannot load network: ${path} must hold ${expected}, current value is ${value}`,
  );
}
