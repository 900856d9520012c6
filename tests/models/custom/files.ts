/**
 * Small TF.js models as files.
 *
 * @module
 */
import { layers, sequential } from "@tensorflow/tfjs-layers";
import type { Read } from "../../../core/contracts/dataset.ts";
import { saveNetwork } from "../../../models/storage.ts";

/** Files by name. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Reads files by their last name, whatever the folder. */
export function reading(files: Files): Read {
  return (path) => {
    const bytes = files.get(path.replace(/^.*\//, ""));
    return bytes
      ? Promise.resolve(bytes)
      : Promise.reject(new RangeError(`Cannot read ${path}: it is missing`));
  };
}

/**
 * Layers 2-3-`outputs` that end in an activation; their weights count up from −1 in steps of 1/8.
 */
export async function layersFiles(
  outputs: number,
  activation: "linear" | "softmax" | "sigmoid" | "relu",
): Promise<Files> {
  const network = sequential({
    layers: [
      layers.dense({ units: 3, activation: "relu", inputShape: [2] }),
      layers.dense({ units: outputs, activation }),
    ],
  });
  const files = await saveNetwork(network);
  network.dispose();
  const bytes = Uint8Array.from(files.get("weights.bin")!);
  const numbers = new Float32Array(bytes.buffer);
  numbers.forEach((_, i) => numbers[i] = -1 + i / 8);
  const json = Uint8Array.from(files.get("model.json")!);
  return new Map([["model.json", json], ["weights.bin", bytes]]);
}

const float = { type: "DT_FLOAT" };
const constant = (name: string, dtype: string, ...sides: number[]) => ({
  name,
  op: "Const",
  attr: {
    dtype: { type: dtype },
    value: { tensor: { dtype, tensorShape: dims(...sides) } },
  },
});
const dims = (...sides: number[]) => ({
  dim: sides.map((size) => ({ size: String(size) })),
});

/**
 * softmax(x · [[1, 2], [3, −1]]) as a graph, with an operation between the two where one is named.
 */
export function graphFiles(between?: string, rows = -1): Files {
  // The axis is 0, whose bytes are those of a float32.
  const weights = new Float32Array([1, 2, 3, -1, 0]);
  const node = (name: string, op: string, input: string[], attr = {}) => ({
    name,
    op,
    input,
    attr: { T: float, ...attr },
  });
  const json = {
    format: "graph-model",
    modelTopology: {
      node: [
        {
          name: "x",
          op: "Placeholder",
          attr: { dtype: float, shape: { shape: dims(rows, 2) } },
        },
        constant("w", "DT_FLOAT", 2, 2),
        node("z", "MatMul", ["x", "w"], {
          transpose_a: { b: false },
          transpose_b: { b: false },
        }),
        ...(between === undefined ? [] : [
          constant("axis", "DT_INT32"),
          node("b", between, ["z", "axis"]),
        ]),
        node("y", "Softmax", [between === undefined ? "z" : "b"]),
      ],
      versions: { producer: 1 },
    },
    weightsManifest: [{
      paths: ["weights.bin"],
      weights: [
        { name: "w", shape: [2, 2], dtype: "float32" },
        ...(between === undefined
          ? []
          : [{ name: "axis", shape: [], dtype: "int32" }]),
      ],
    }],
  };
  return new Map([
    ["model.json", new TextEncoder().encode(JSON.stringify(json))],
    [
      "weights.bin",
      new Uint8Array(weights.buffer, 0, between === undefined ? 16 : 20),
    ],
  ]);
}
