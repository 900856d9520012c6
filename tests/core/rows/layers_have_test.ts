import assert from "node:assert/strict";
import type {
  LayerGraph,
  LayerNode,
} from "../../../core/contracts/layer_graph.ts";
import {
  isAttention,
  isFeatureMap,
  layersHave,
} from "../../../core/rows/layers_have.ts";

function node(
  kind: string,
  shape: readonly number[],
  inputs: readonly number[] = [],
): LayerNode {
  const never = () => {
    throw new Error("Cannot run: only described");
  };
  const role = kind === "softmax" ? "softmax" : "linear";
  return {
    name: kind,
    kind,
    role,
    inputs,
    shape,
    weights: {},
    apply: never,
    pull: never,
  };
}

function graph(...nodes: LayerNode[]): LayerGraph {
  const never = () => {
    throw new Error("Cannot run: only described");
  };
  const read = never;
  return { nodes, rowsPerPass: 1, forward: never, read, backward: never };
}

Deno.test("layersHave: finds convolutions of images, not of sequences", () => {
  const has = (kind: string) =>
    layersHave(graph(node(kind, [4, 4, 2])), "convolution");
  assert.deepEqual(
    ["conv2d", "depthwise_conv2d", "conv1d", "dense"].map(has),
    [true, true, false, false],
  );
  assert.equal(isFeatureMap(node("conv2d", [1, 1, 1])), true);
});

Deno.test("layersHave: global pooling counts right under the logits only", () => {
  const pool = node("global_average_pooling2d", [2]);
  const dense = node("dense", [3], [0]);
  assert.equal(layersHave(graph(pool, dense), "global_pooling"), true);
  const deeper = graph(pool, dense, node("dense", [1], [1]));
  assert.equal(layersHave(deeper, "global_pooling"), false);
  assert.equal(layersHave(graph(pool), "global_pooling"), false);
});

Deno.test("layersHave: attention is a softmax of tokens over tokens", () => {
  assert.equal(isAttention(node("softmax", [2, 5, 5])), true);
  assert.equal(isAttention(node("softmax", [2, 5, 4])), false);
  assert.equal(isAttention(node("softmax", [5])), false);
  assert.equal(
    layersHave(graph(node("softmax", [2, 5, 5])), "attention"),
    true,
  );
  assert.equal(layersHave(undefined, "attention"), false);
});
