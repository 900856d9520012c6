/**
 * What must hold of every layer that is known, on every backend.
 *
 * @module
 */
import {
  add,
  grad,
  memory,
  mul,
  reshape,
  sum,
  type Tensor,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import {
  type layers,
  type LayersModel,
  sequential,
} from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import type { LayerGraph } from "../../../core/contracts/layer_graph.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import {
  rowSize,
  sizeOf,
  sliceRows,
} from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { selectBackend } from "../../../models/backends.ts";
import { layerGraph } from "../../../models/layer_graph.ts";
import { assertClose } from "../../assert_close.ts";
import { backends } from "../../backends/backends.ts";

/** What a network is checked for. */
export interface Expected {
  /** Kinds of its nodes behind the input. */
  readonly kinds: readonly string[];
  /** False where TF.js's own gradient is wrong or missing. */
  readonly tape?: boolean;
  /** Largest input, 1 when absent. */
  readonly reach?: number;
}

/**
 * Values that differ, evenly spaced in (-1, 1) and in shuffled order: no kink lies within a step of
 * 0.01 for up to 90 values.
 */
export function grid(
  shape: readonly number[],
  key = "",
): NdArray<Float32Array> {
  const length = sizeOf(shape);
  const order = rng("grid", key, ...shape).permutation(length);
  const data = Float32Array.from(
    order,
    (rank) => 2 * (rank + 0.5) / length - 1,
  );
  return { shape, data };
}

/** Gives the network weights that differ; variances are positive. */
export function weighted<Network extends LayersModel>(
  network: Network,
): Network {
  const values = network.weights.map(({ shape, originalName }, index) => {
    const { data } = grid(shape as number[], `${index}`);
    const variance = originalName.includes("variance");
    const values = data.map((value) => variance ? 1.5 + value : value);
    return tensor(values, shape as number[]);
  });
  network.setWeights(values);
  for (const value of values) value.dispose();
  return network;
}

/** A stack of layers with weights that differ. */
export function stack(...parts: layers.Layer[]): LayersModel {
  return weighted(sequential({ layers: parts }));
}

/** Logits and the input's gradient of Σ upstream · logits. */
export function passes(
  graph: LayerGraph,
  inputs: NdArray,
  upstream: NdArray,
): [logits: Tensor, gradients: Tensor] {
  return tidy(() => {
    const trace = graph.forward(inputs);
    const [rows, outputs] = trace.values.at(-1)!.shape as [number, number];
    const data = new Float32Array(rows * outputs);
    data.set(upstream.data);
    const gradients = graph.backward(
      trace,
      tensor(data, [rows, outputs]),
      (node, message, { inputs, output }) => node.pull(inputs, output, message),
      (a, b) => add(a, b),
    );
    return [trace.values.at(-1)!, gradients];
  });
}

/** Tests that a network's graph runs as the network does, forwards and backwards. */
export function checkLayers(
  title: string,
  build: () => LayersModel,
  { kinds, tape = true, reach = 1 }: Expected,
): void {
  for (const backend of backends) {
    Deno.test(`${title}, ${backend}: the graph is the network, forwards and backwards`, async () => {
      await selectBackend(backend);
      const network = build();
      const graph = layerGraph(network);
      assert.deepEqual(graph.nodes.slice(1).map(({ kind }) => kind), kinds);
      const before = memory().numTensors;
      const { shape, data } = grid([3, ...graph.nodes[0]!.shape]);
      const inputs = { shape, data: data.map((value) => reach * value) };
      const outputs = sizeOf(graph.nodes.at(-1)!.shape);
      const upstream = grid([3, outputs], "upstream");
      const [logits, gradients] = passes(graph, inputs, upstream);
      const z = await logits.data();
      const slope = await gradients.data();
      // float32 rounding of sums of some 20 products below 1, in another order or fused.
      assertClose(z, await predicted(network, inputs), {
        atol: 2e-5,
        rtol: 2e-5,
      });
      // Central differences of float32 outputs: 1e-6 of rounding over a step of 0.01, and 0.01² of
      // a third derivative of some 5.
      assertClose(
        slope.subarray(0, rowSize(inputs)),
        await differences(network, inputs, upstream),
        { atol: 2e-3, rtol: 2e-3 },
      );
      if (tape) {
        const expected = tidy(() => {
          const u = tensor(upstream.data, [3, outputs]);
          return grad((x) =>
            sum(mul(reshape(network.apply(x) as Tensor, [3, outputs]), u))
          )(tensor(inputs.data, [...inputs.shape]));
        });
        // As forwards.
        assertClose(slope, await expected.data(), { atol: 2e-5, rtol: 2e-5 });
        expected.dispose();
      }
      const [one, part] = passes(
        graph,
        sliceRows(inputs, 1, 2),
        sliceRows(upstream, 1, 2),
      );
      const size = rowSize(inputs);
      assert.deepEqual(
        (await one.data()).slice(0, outputs),
        z.slice(outputs, 2 * outputs),
        "outputs do not depend on the batch",
      );
      assert.deepEqual(
        (await part.data()).slice(0, size),
        slope.slice(size, 2 * size),
        "messages do not depend on the batch",
      );
      for (const tensor of [logits, gradients, one, part]) tensor.dispose();
      await checkTransposes(graph, inputs);
      assert.equal(memory().numTensors, before);
    });
  }
}

/**
 * Asserts of every linear node that ⟨u, kernel · x⟩ = ⟨kernelᵀ · u, x⟩, with another kernel than
 * its own.
 */
async function checkTransposes(
  graph: LayerGraph,
  inputs: NdArray,
): Promise<void> {
  const pairs = tidy(() => {
    const { values } = graph.forward(inputs);
    return graph.nodes.flatMap((node, index) => {
      if (node.role !== "linear") return [];
      const x = values[node.inputs[0]!]!;
      const { kernel } = node.weights;
      const weights = kernel ? { kernel: mul(kernel, -3) } : {};
      const answer = node.apply([x], weights);
      const u = tensor(grid(answer.shape, "u").data, answer.shape);
      const [message] = node.pull([x], values[index]!, u, weights);
      return [sum(mul(u, answer)), sum(mul(message!, x))] as Tensor[];
    });
  });
  const [left, right]: [number[], number[]] = [[], []];
  for (const [i, side] of pairs.entries()) {
    (i % 2 ? right : left).push((await side.data())[0]!);
    side.dispose();
  }
  // float32 sums of some 300 products of size 1.
  assertClose(left, right, { atol: 2e-4, rtol: 2e-5 });
}

/** Tests that a network is refused with this message. */
export function checkRefusal(
  title: string,
  build: () => LayersModel,
  message: RegExp,
): void {
  Deno.test(`${title}: is refused by name`, async () => {
    await selectBackend("cpu");
    assert.throws(() => layerGraph(build()), { name: "RangeError", message });
  });
}

async function predicted(
  network: LayersModel,
  inputs: NdArray,
): Promise<Float32Array> {
  const [rows] = inputs.shape as [number];
  const answer = tidy(() =>
    network.predict(
      tensor(inputs.data, [...inputs.shape]),
      { batchSize: rows },
    ) as Tensor
  );
  const data = await answer.data();
  answer.dispose();
  return data as Float32Array;
}

/** Central differences of the first row's Σ upstream · outputs. */
async function differences(
  network: LayersModel,
  inputs: NdArray,
  upstream: NdArray,
): Promise<number[]> {
  const step = 0.01;
  const size = rowSize(inputs);
  const data = new Float32Array(2 * size * size);
  for (let i = 0; i < size; i++) {
    for (const side of [0, 1]) {
      const at = (2 * i + side) * size;
      data.set(inputs.data.subarray(0, size), at);
      data[at + i]! += side ? step : -step;
    }
  }
  const shape = [2 * size, ...inputs.shape.slice(1)];
  const outputs = await predicted(network, { shape, data });
  const width = rowSize(upstream);
  const score = (row: number) =>
    Array.from(upstream.data.subarray(0, width)).reduce(
      (total, u, k) => total + u * outputs[row * width + k]!,
      0,
    );
  return Array.from(
    { length: size },
    (_, i) => (score(2 * i + 1) - score(2 * i)) / (2 * step),
  );
}
