/**
 * Stacks of dense layers on the ONNX runtime.
 *
 * @module
 */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type DenseLayer, denseStack } from "../dense_stack.ts";
import { oncePerWeights } from "../once_per_weights.ts";
import { denseModel, type DenseNumbers, type Pairs } from "./dense_model.ts";
import { currentOnnx } from "./runtime.ts";

/** The stack's outputs, row by row, of flat rows; of a session for pairs, of every sum of a row and one of its share of `added`. */
export type RunRows = (
  rows: Float32Array,
  added?: Float32Array,
) => Promise<Float32Array>;

/** One thread: a run has a worker per core, and threads that wait by spinning take the core from whatever else computes. */
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  extra: { session: { intra_op: { allow_spinning: "0" } } },
};

/**
 * Asked whenever rows are to be run: how, or undefined where the layers are no {@linkcode denseStack} or the current backend is not `onnx`.
 *
 * With `pairs` the rows are sums of two parts, as in {@linkcode denseModel}. The session is made at the first row, and again when weights have changed; it holds the weights once more.
 *
 * @example
 * ```ts
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { denseSession } from "./dense_session.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { layers } = mlp({ inputs: 3, hidden: [4], outputs: 1, seed: 0 });
 * assert.equal(denseSession(layers)(), undefined);
 * ```
 */
export function denseSession(
  layers: LayersModel["layers"],
  pairs?: Pairs,
): () => RunRows | undefined {
  const stack = denseStack(layers);
  if (!stack) return () => undefined;
  const current = oncePerWeights(
    () => stack.flatMap((layer) => layer.weights() as Tensor[]),
    async () => await openSession(await numbersOf(stack), pairs),
  );
  return () =>
    currentOnnx() && (async (...given) => await (await current())(...given));
}

/** A session of the current runtime for dense layers whose numbers are known. */
export async function openSession(
  layers: readonly DenseNumbers[],
  pairs?: Pairs,
): Promise<RunRows> {
  const { InferenceSession, Tensor } = currentOnnx()!;
  const session = await InferenceSession.create(
    denseModel(layers, pairs),
    OPTIONS,
  );
  const inputs = layers[0]!.kernel.length / layers[0]!.width;
  return async (rows, added) => {
    const count = rows.length / inputs;
    const shape = pairs ? [count, 1, inputs] : [count, inputs];
    const x = new Tensor("float32", rows, shape);
    const members = added && [count, added.length / rows.length, inputs];
    const z = members && { z: new Tensor("float32", added, members) };
    return (await session.run({ x, ...z }))["y"]!.data as Float32Array;
  };
}

async function numbersOf(
  stack: readonly DenseLayer[],
): Promise<DenseNumbers[]> {
  return await Promise.all(stack.map(async ({ relu, weights }) => {
    const [kernel, bias] = weights();
    return {
      relu,
      width: kernel.shape[1],
      kernel: await kernel.data<"float32">(),
      ...(bias && { bias: await bias.data<"float32">() }),
    };
  }));
}
