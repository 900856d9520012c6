/**
 * Opening a user's model.
 *
 * @module
 */
import type { Read } from "../../core/contracts/dataset.ts";
import type { Head, Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { HostAccess } from "../../core/contracts/host_access.ts";
import { userPath } from "../../core/formats/user_path.ts";
import { customOnnx } from "../../models/onnx/custom_onnx.ts";
import { blackBox } from "../../models/custom/black_box.ts";
import { flatOutputs, nestedRows } from "../../models/custom/nested_lists.ts";
import { refuseModel } from "../../models/custom/refuse_model.ts";
import { customGraph } from "../../models/custom/custom_graph.ts";
import { customLayers } from "../../models/custom/custom_layers.ts";
import { readTfjs } from "../../models/custom/read_tfjs.ts";
import { twoOutputs } from "../../models/custom/two_outputs.ts";

/** A user's model, and what identifies it. */
export interface CustomModel {
  /** The model; one output that decides is read as two, one per class. */
  readonly model: Model;
  /** True where it has one output. */
  readonly oneOutput: boolean;
  /** What it was read from; empty where it is not read, but asked. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  /**
   * True where the files do not determine the outputs (modules, servers): outputs then identify the
   * model too.
   */
  readonly byAnswers: boolean;
  /** Facts about it, in words. */
  readonly facts: readonly string[];
}

/** Options of {@linkcode openModel}. */
export interface OpenOptions {
  /** Path of a file, or address of a server. */
  readonly path: string;
  /** How its outputs are read. */
  readonly head: Exclude<Head, "shifted_probability">;
  /** A row `[1, …]`; rows have its shape, unless the model names another of the same size. */
  readonly sample: NdArray;
  /** Reads files. */
  readonly read: Read;
  /** Imports modules and sends requests to servers. */
  readonly host: HostAccess | undefined;
}

/**
 * The model at a path.
 *
 * - `model.json` of TF.js (layers or graph), or an `.onnx` file.
 * - A module (`.ts`, `.js`, `.mjs`) that exports `predict(rows)`. Rows are lists of numbers, nested
 *   where a row has several axes; it returns, or promises, an output or a list of outputs per row.
 * - The address of a server (`http:`, `https:`). It receives `{"instances": rows}` and returns
 *   `{"predictions": outputs}` (the protocol of TensorFlow Serving and KServe), or the outputs
 *   alone.
 *
 * @throws {RangeError} that names the model, expected and current value on anything else.
 *
 * @example
 * ```ts
 * import { openModel } from "./open_model.ts";
 * import assert from "node:assert/strict";
 * const host = {
 *   importModule: () =>
 *     Promise.resolve({
 *       predict: (rows: number[][]) => rows.map(([x]) => 2 * x!),
 *     }),
 *   post: () => Promise.reject(),
 *   readMatrix: () => Promise.reject(),
 * };
 * const sample = { shape: [1, 2], data: new Float32Array([3, 0]) };
 * const read = () => Promise.resolve(new Uint8Array());
 * const { model } = await openModel({
 *   path: "mine.ts",
 *   head: "value",
 *   sample,
 *   read,
 *   host,
 * });
 * assert.deepEqual([...(await model.predict(sample)).data], [6]);
 * ```
 */
export async function openModel(options: OpenOptions): Promise<CustomModel> {
  const opened = await openAsItIs(options);
  const { model, facts } = opened;
  const oneOutput = opened.oneOutput ?? model.outputs === 1;
  const decides = oneOutput && options.head !== "value";
  return {
    ...opened,
    oneOutput,
    model: decides && model.outputs === 1 ? twoOutputs(model) : model,
    facts: decides ? [...facts, "one output, read as two"] : facts,
  };
}

/** A model as it was read; layers of one output are two already. */
type Opened = Omit<CustomModel, "oneOutput"> & {
  readonly oneOutput?: boolean;
};

async function openAsItIs(options: OpenOptions): Promise<Opened> {
  const { path, head, read } = options;
  if (/^https?:\/\//i.test(path)) return await server(options);
  const form = /\.(json|onnx|ts|js|mjs)$/i.exec(path)?.[1]?.toLowerCase();
  switch (form) {
    case "json": {
      const files = await readTfjs(userPath(path), read);
      const bytes = { files: files.files, byAnswers: false };
      if (!files.graph) {
        const layers = await customLayers(path, files, head);
        return { ...layers, ...bytes, facts: ["TF.js layers"] };
      }
      const { model, withoutGradient } = await customGraph(path, files, head);
      const facts = withoutGradient === undefined
        ? ["TF.js graph, with gradients"]
        : [`TF.js graph, without gradients: ${withoutGradient}`];
      return { model, ...bytes, facts };
    }
    case "onnx": {
      const bytes = await read(userPath(path));
      const model = await customOnnx(path, bytes, options.sample, head);
      return {
        model,
        files: [bytes],
        byAnswers: false,
        facts: ["ONNX: outputs only"],
      };
    }
    case undefined:
      return refuseModel(
        "own model",
        "model=<file> that ends in .json, .onnx, .ts, .js or .mjs, or an address",
        `"${path}"`,
      );
    default:
      return await moduleModel(options);
  }
}

async function moduleModel(
  { path, head, sample, read, host }: OpenOptions,
): Promise<Opened> {
  const { predict } = await required(host, path).importModule(userPath(path));
  if (typeof predict !== "function") {
    refuseModel(path, "an exported function predict(rows)", typeof predict);
  }
  const model = await blackBox({
    name: path,
    inputShape: sample.shape.slice(1),
    head,
    sample,
    predict: async (rows) =>
      flatOutputs(path, await predict(nestedRows(rows)), rows.shape[0]!),
  });
  return {
    model,
    files: [await read(userPath(path))],
    byAnswers: true,
    facts: ["a function of rows: outputs only"],
  };
}

async function server(
  { path, head, sample, host }: OpenOptions,
): Promise<Opened> {
  const { post } = required(host, path);
  const model = await blackBox({
    name: path,
    inputShape: sample.shape.slice(1),
    head,
    sample,
    async predict(rows) {
      const answer = await post(path, { instances: nestedRows(rows) });
      const outputs = answer !== null && typeof answer === "object" &&
          "predictions" in answer
        ? answer.predictions
        : answer;
      return flatOutputs(path, outputs, rows.shape[0]!);
    },
  });
  return {
    model,
    files: [],
    byAnswers: true,
    facts: ["a server: outputs only"],
  };
}

function required(host: HostAccess | undefined, path: string): HostAccess {
  if (host) return host;
  throw new TypeError(
    `Cannot open ${path}: expected access to the host, current value is undefined`,
  );
}
