/**
 * Stacks of layers on the ONNX runtime.
 *
 * @module
 */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { layerStack, type StackLayer } from "../layer_stack.ts";
import { memoiseByWeights } from "../memoise_by_weights.ts";
import { currentOnnx } from "./runtime.ts";
import { type LayerNumbers, type Pairs, stackModel } from "./stack_model.ts";

/**
 * Outputs of the stack for flat rows, row by row; in a session for pairs, for each sum of a row and
 * one of its members in `added`.
 */
export type RunRows = (
  rows: Float32Array,
  added?: Float32Array,
) => Promise<Float32Array>;

/**
 * One thread: a run has a worker per core, and threads that wait by spinning take the core from
 * other work.
 */
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  extra: { session: { intra_op: { allow_spinning: "0" } } },
};

/**
 * Returns a function that gives the session for rows of `shape`, or undefined where the layers are
 * no {@linkcode layerStack} that ends in dense layers, or the current backend is not `onnx`.
 *
 * - With `pairs` the rows are sums of two parts, as in {@linkcode stackModel}.
 * - The session is made at the first row, and again when weights have changed.
 * - Memory: a second copy of the weights.
 *
 * @example
 * ```ts
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { stackSession } from "./stack_session.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { layers } = mlp({ inputs: 3, hidden: [4], outputs: 1, seed: 0 });
 * assert.equal(stackSession(layers, [3])(), undefined);
 * ```
 */
export function stackSession(
  layers: LayersModel["layers"],
  shape: readonly number[],
  pairs?: Pairs,
): () => RunRows | undefined {
  const stack = endsDense(layerStack(layers), shape);
  if (!stack) return () => undefined;
  const current = memoiseByWeights(
    () =>
      stack.flatMap((layer) =>
        "weights" in layer ? layer.weights() as Tensor[] : []
      ),
    async () =>
      await openSession(await Promise.all(stack.map(numbersOf)), shape, pairs),
  );
  return () =>
    currentOnnx() && (async (...parts) => await (await current())(...parts));
}

/** A session of the current runtime for layers with known weights. */
export async function openSession(
  layers: readonly LayerNumbers[],
  shape: readonly number[],
  pairs?: Pairs,
): Promise<RunRows> {
  const { InferenceSession, Tensor } = currentOnnx()!;
  const session = await InferenceSession.create(
    stackModel(layers, shape, pairs),
    OPTIONS,
  );
  const size = sizeOf(shape);
  return async (rows, added) => {
    const count = rows.length / size;
    const x = new Tensor("float32", rows, [
      count,
      ...pairs ? [1] : [],
      ...shape,
    ]);
    const members = added && [count, added.length / rows.length, ...shape];
    const z = members && { z: new Tensor("float32", added, members) };
    return (await session.run({ x, ...z }))["y"]!.data as Float32Array;
  };
}

/** The stack, where the input of every dense layer is flat and the last layer is dense. */
function endsDense(
  stack: readonly StackLayer[] | undefined,
  shape: readonly number[],
): readonly StackLayer[] | undefined {
  let flat = shape.length === 1;
  for (const { kind } of stack ?? []) {
    if (kind === "dense" && !flat) return undefined;
    flat ||= kind === "flatten" || kind === "means";
  }
  return stack?.at(-1)?.kind === "dense" ? stack : undefined;
}

async function numbersOf(layer: StackLayer): Promise<LayerNumbers> {
  if (layer.kind !== "dense" && layer.kind !== "convolution") return layer;
  const { weights, ...rest } = layer;
  const [kernel, bias] = weights();
  const numbers = {
    width: kernel.shape.at(-1)!,
    kernel: await kernel.data<"float32">(),
    ...(bias && { bias: await bias.data<"float32">() }),
  };
  return rest.kind === "dense"
    ? { ...rest, ...numbers }
    : { ...rest, ...numbers, size: kernel.shape.slice(0, -2) };
}
