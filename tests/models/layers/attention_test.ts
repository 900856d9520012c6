import { memory, tidy } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { layersHave } from "../../../core/rows/layers_have.ts";
import { ClassToken } from "../../../models/architectures/parts/class_token.ts";
import { MultiHeadAttention } from "../../../models/architectures/parts/multi_head_attention.ts";
import { PositionalEmbedding } from "../../../models/architectures/parts/positional_embedding.ts";
import { TokenAt } from "../../../models/architectures/parts/token_at.ts";
import { selectBackend } from "../../../models/backends.ts";
import { layerGraph } from "../../../models/layer_graph.ts";
import { assertClose } from "../../assert_close.ts";
import { checkLayers, grid, stack } from "./check_layers.ts";

const kinds = [
  "dense",
  "split_heads",
  "dense",
  "split_heads",
  "dense",
  "split_heads",
  "scores",
  "softmax",
  "mix",
  "merge_heads",
  "dense",
];

const attention = () =>
  stack(
    new MultiHeadAttention({
      name: "attention",
      heads: 2,
      depth: 3,
      inputShape: [4, 5],
    }),
  );

checkLayers("MultiHeadAttention", attention, { kinds: [...kinds, "reshape"] });

checkLayers(
  "ClassToken, PositionalEmbedding and TokenAt",
  () =>
    stack(
      layers.dense({ units: 3, activation: "tanh", inputShape: [3, 4] }),
      new ClassToken({}),
      new PositionalEmbedding({}),
      new MultiHeadAttention({ heads: 1, depth: 2 }),
      new TokenAt({ index: 1 }),
    ),
  {
    kinds: [
      "dense",
      "tanh",
      "class_token",
      "positional_embedding",
      ...kinds,
      "token_at",
    ],
  },
);

Deno.test("MultiHeadAttention: nodes are named, shares of tokens add up to 1 per head", async () => {
  await selectBackend("wasm");
  const graph = layerGraph(attention());
  assert.equal(layersHave(graph, "attention"), true);
  const named = (part: string) =>
    graph.nodes.findIndex(({ name }) => name === `attention/${part}`);
  const shares = graph.nodes[named("softmax")]!;
  assert.deepEqual(shares.shape, [2, 4, 4]);
  assert.deepEqual(graph.nodes[named("scores")]!.inputs, [
    named("query_heads"),
    named("key_heads"),
  ]);
  assert.deepEqual(graph.nodes[named("mix")]!.inputs, [
    named("softmax"),
    named("value_heads"),
  ]);
  const { values } = graph.forward(grid([2, 4, 5]));
  const sums = new Float64Array(2 * 2 * 4);
  const data = await values[named("softmax")]!.data();
  data.forEach((share, i) => sums[Math.floor(i / 4)]! += share);
  // float32 softmax.
  assertClose(sums, sums.map(() => 1), { atol: 1e-6 });
});

Deno.test("ClassToken, PositionalEmbedding: what they add is their bias", async () => {
  await selectBackend("wasm");
  const { nodes } = layerGraph(stack(
    new ClassToken({ inputShape: [2, 2] }),
    new PositionalEmbedding({}),
  ));
  const before = memory().numTensors;
  const [, token, place] = nodes;
  assert.deepEqual(token!.shape, [3, 2]);
  const tensors = tidy(() => {
    const { values: [x] } = layerGraph(
      stack(new ClassToken({ inputShape: [2, 2] })),
    ).forward({ shape: [2, 2, 2], data: new Float32Array(8).fill(1) });
    const bare = token!.apply([x!], {});
    return {
      bare,
      same: place!.apply([bare], {}),
      bias: place!.weights.bias!.clone(),
      placed: place!.apply([bare]),
    };
  });
  const row = [0, 0, 1, 1, 1, 1];
  assert.deepEqual([...await tensors.bare.data()], [...row, ...row]);
  assert.deepEqual([...await tensors.same.data()], [...row, ...row]);
  const bias = await tensors.bias.data();
  const placed = row.map((value, i) => Math.fround(value + bias[i]!));
  assert.deepEqual([...await tensors.placed.data()], [...placed, ...placed]);
  for (const tensor of Object.values(tensors)) tensor.dispose();
  assert.ok(memory().numTensors - before <= 1);
});

Deno.test("MultiHeadAttention of TF.js's own kind: is refused", async () => {
  await selectBackend("cpu");
  class Other extends layers.Layer {
    static className = "MultiHeadAttention";
  }
  assert.throws(
    () => layerGraph(stack(new Other({ name: "theirs", inputShape: [2, 2] }))),
    /layer theirs: MultiHeadAttention must have heads and depth, current value is undefined and undefined/,
  );
});
