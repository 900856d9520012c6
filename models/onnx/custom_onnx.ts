/**
 * A user's ONNX model.
 *
 * @module
 */
import type { Head, Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { blackBox } from "../custom/black_box.ts";
import { checkFiniteWeights } from "../custom/check_finite_weights.ts";
import { refuseModel } from "../custom/refuse_model.ts";
import { initialisers } from "./initialisers.ts";
import {
  loadOnnx,
  type OnnxRuntime,
  type OnnxSession,
  type OnnxTensor,
} from "./runtime.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/**
 * An ONNX model (Open Neural Network Exchange) as a model that only predicts. Runs on one thread.
 *
 * - Input: one array of rows, in float32, or float64 where the model declares it.
 * - Output: the first floating-point array with one row per input row. Converters of scikit-learn
 *   write labels next to probabilities; export with `zipmap=False`.
 *
 * @param path Named by errors.
 * @throws {Error} when the runtime is not installed, with what to do.
 * @throws {RangeError} when the bytes are no model, an initialiser is not finite, or it takes
 *   several inputs, or gives no such output.
 *
 * @example
 * ```ts
 * import { customOnnx } from "./custom_onnx.ts";
 * import assert from "node:assert/strict";
 * const sample = { shape: [1, 2], data: new Float32Array(2) };
 * await assert.rejects(
 *   customOnnx("a.onnx", new Uint8Array(3), sample, "logit"),
 *   /onnxruntime-node|Cannot use a.onnx/,
 * );
 * ```
 */
export async function customOnnx(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  sample: NdArray,
  head: Exclude<Head, "shifted_probability">,
): Promise<Model> {
  const { InferenceSession, Tensor } = await loadOnnx();
  checkFiniteWeights(path, initialisers(bytes));
  let session: OnnxSession;
  try {
    session = await InferenceSession.create(bytes, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 4,
    });
  } catch (error) {
    return refuseModel(path, "an ONNX model", brief(error));
  }
  const [input, ...others] = session.inputNames;
  if (input === undefined || others.length > 0) {
    refuseModel(path, "one input", session.inputNames.join(", ") || "none");
  }
  const type = /double|float64/.test(session.inputMetadata?.[0]?.type ?? "")
    ? "float64"
    : "float32";
  const run = async (rows: NdArray, outputs?: readonly string[]) => {
    try {
      const feeds = { [input]: inputTensor(Tensor, type, rows) };
      return await session.run(feeds, outputs);
    } catch (error) {
      return refuseModel(
        path,
        `a model that takes rows of shape [${rows.shape.slice(1)}]`,
        brief(error),
      );
    }
  };
  const results = await run(sample);
  const output = session.outputNames.find((name) => isOutput(results[name]));
  if (output === undefined) {
    refuseModel(
      path,
      "an output of floating-point numbers with a row per row",
      session.outputNames.map((name) =>
        `${name} ${results[name]?.type} [${results[name]?.dims}]`
      ).join(" and "),
    );
  }
  return await blackBox({
    name: path,
    inputShape: sample.shape.slice(1),
    head,
    sample,
    rowsPerCall: 2048,
    async predict(rows) {
      const { data, dims } = (await run(rows, [output]))[output]!;
      const shape = [dims[0]!, data.length / dims[0]!];
      return { shape, data: Float64Array.from(data as ArrayLike<number>) };
    },
  });
}

function inputTensor(
  Tensor: OnnxRuntime["Tensor"],
  type: "float32" | "float64",
  { shape, data }: NdArray,
): object {
  const values = type === "float32"
    ? Float32Array.from(data)
    : Float64Array.from(data);
  return new Tensor(type, values, shape);
}

function isOutput(tensor: OnnxTensor | undefined): boolean {
  return /^float(32|64)$/.test(tensor?.type ?? "") && tensor!.dims[0] === 1 &&
    tensor!.dims.length <= 2;
}

function brief(error: unknown): string {
  return `a fault (${messageOf(error, 200)})`;
}
