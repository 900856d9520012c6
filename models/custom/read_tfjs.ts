/**
 * Reading TF.js models from files.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";
import type { io } from "@tensorflow/tfjs-core";
import type { Read } from "../../core/contracts/dataset.ts";
import {
  checkFiniteWeights,
  type StoredWeight,
} from "./check_finite_weights.ts";
import { refuseModel } from "./refuse_model.ts";

/** A model that has been read: topology, weights and files. */
export interface TfjsFiles {
  /** True for a graph of operations, false for layers. */
  readonly graph: boolean;
  /** The topology and its weights. */
  readonly artifacts: io.ModelArtifacts & { readonly modelTopology: object };
  /** Every file, the JSON first. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Reads `model.json` and the weight files next to it that it names, and checks that their lengths
 * are those that it states. A weight file lies in the folder of `model.json` or below it, symbolic
 * links followed.
 *
 * @param path Named by errors.
 * @throws {RangeError} that names file, expected and found when the JSON is no TF.js model, or the
 *   weights are missing, cut short, too long, or no finite numbers.
 *
 * @example
 * ```ts
 * import { readTfjs } from "./read_tfjs.ts";
 * import assert from "node:assert/strict";
 * const read = () => Promise.resolve(new TextEncoder().encode("{}"));
 * await assert.rejects(readTfjs("a.json", read), /Cannot use a.json: expected "modelTopology"/);
 * ```
 */
export async function readTfjs(path: string, read: Read): Promise<TfjsFiles> {
  const bytes = await read(path);
  const json = parsed(path, bytes);
  const { modelTopology, weightsManifest: groups } = json;
  if (!modelTopology || typeof modelTopology !== "object") {
    refuseModel(path, '"modelTopology" as TF.js writes it', keysOf(json));
  }
  if (!Array.isArray(groups) || !groups.every(isGroup)) {
    refuseModel(
      path,
      '"weightsManifest", a list of "paths" and "weights"',
      brief(groups),
    );
  }
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const files = [bytes];
  for (const { paths, weights } of groups) {
    const expected = weights.reduce((sum, one) => sum + bytesOf(path, one), 0);
    let length = 0;
    for (const name of paths) {
      if (leavesFolder(name)) {
        refuseModel(path, "weights in its own folder", JSON.stringify(name));
      }
      const shard = await read(folder + name, {
        // One byte more tells a file that is too long from one that fits.
        most: expected - length + 1,
        within: folder,
      });
      length += shard.length;
      files.push(shard);
    }
    if (length !== expected) {
      refuseModel(
        paths.map((name) => folder + name).join(" and "),
        `${expected} bytes, as ${path} says`,
        length,
      );
    }
  }
  const weightData = await new Blob(files.slice(1)).arrayBuffer();
  const weightSpecs = groups.flatMap(({ weights }) => weights);
  checkFiniteWeights(path, storedWeights(path, weightSpecs, weightData));
  return {
    graph: json.format === "graph-model" || "node" in modelTopology,
    artifacts: { ...json, modelTopology, weightSpecs, weightData },
    files,
  };
}

type Group = io.WeightsManifestConfig[number];

function parsed(path: string, bytes: Uint8Array): Partial<io.ModelJSON> {
  let json: Partial<io.ModelJSON> | null;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return refuseModel(path, "JSON", messageOf(error));
  }
  return json !== null && typeof json === "object"
    ? json
    : refuseModel(path, "a JSON object", brief(json));
}

function isGroup(
  group: Partial<Group> | null,
): group is Group {
  return Array.isArray(group?.weights) && Array.isArray(group.paths) &&
    group.paths.every((name) => typeof name === "string");
}

/** Whether a path is absolute or has a step upwards. */
function leavesFolder(path: string): boolean {
  return /^[\\/]|^[A-Za-z]:|(^|[\\/])\.\.([\\/]|$)/.test(path);
}

const WIDTHS: { readonly [dtype: string]: number } = {
  float32: 4,
  int32: 4,
  complex64: 8,
  bool: 1,
  uint8: 1,
  uint16: 2,
  float16: 2,
};

function bytesOf(
  path: string,
  spec: Partial<io.WeightsManifestEntry> | null,
): number {
  const type = spec?.quantization?.dtype ?? spec?.dtype ?? "";
  const width = Object.hasOwn(WIDTHS, type) ? WIDTHS[type] : undefined;
  const { name, shape } = spec ?? {};
  if (
    width === undefined || typeof name !== "string" || !Array.isArray(shape) ||
    !shape.every((side) => Number.isSafeInteger(side) && side >= 0)
  ) {
    refuseModel(path, "name, shape and type of every weight", brief(spec));
  }
  return shape.reduce((size, side) => size * side, width);
}

/** Floating-point weights, in the order of their values; of quantised ones the step is checked. */
function* storedWeights(
  path: string,
  specs: readonly io.WeightsManifestEntry[],
  data: ArrayBuffer,
): Generator<StoredWeight> {
  let at = 0;
  for (const spec of specs) {
    const { name, quantization: steps } = spec;
    const length = bytesOf(path, spec);
    const type = steps?.dtype ?? spec.dtype;
    if (type === "uint8" || type === "uint16") {
      const { scale, min } = steps ?? { scale: 1, min: 0 };
      if (!Number.isFinite(scale) || !Number.isFinite(min)) {
        refuseModel(
          path,
          `finite steps of "${name}"`,
          `${scale} from ${min} on`,
        );
      }
    } else if (type !== "int32" && type !== "bool") {
      const stored = type === "float16" ? type : "float32";
      yield { name, type: stored, bytes: new Uint8Array(data, at, length) };
    }
    at += length;
  }
}

function keysOf(json: object): string {
  return `an object of ${Object.keys(json).join(", ") || "nothing"}`;
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}
