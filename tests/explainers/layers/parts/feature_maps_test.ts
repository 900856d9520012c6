import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { featureMaps } from "../../../../explainers/layers/parts/feature_maps.ts";
import { cnn } from "../../../../models/architectures/cnn.ts";
import { mlp } from "../../../../models/architectures/mlp.ts";
import { residualCnn } from "../../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { layerGraph } from "../../../../models/layer_graph.ts";

Deno.test("featureMaps: the last convolution behind its ReLU, in front of pooling", async () => {
  await selectBackend("cpu");
  const graph = layerGraph(
    cnn({ shape: [4, 4, 1], filters: [2, 3], dense: 4, outputs: 2, seed: 0 }),
  );
  const name = (layer: string) => graph.nodes[featureMaps(graph, layer)]!.name;
  assert.equal(name("last"), "conv_1/relu");
  assert.equal(name("conv_0"), "conv_0");
  assert.equal(name("pool"), "pool");
  assert.throws(() => name("dense"), {
    name: "RangeError",
    message: /There are conv_0, conv_0\/relu, conv_1, conv_1\/relu, pool$/,
  });
});

Deno.test("featureMaps: through normalisation and a shortcut's sum", async () => {
  await selectBackend("cpu");
  const graph = layerGraph(
    residualCnn({
      shape: [4, 4, 3],
      filters: 4,
      blocks: 1,
      outputs: 2,
      seed: 0,
    }),
  );
  const last = featureMaps(graph, "last");
  const pooled = graph.nodes.findIndex(({ kind }) =>
    kind === "global_average_pooling2d"
  );
  assert.deepEqual(graph.nodes[pooled]!.inputs, [last]);
});

Deno.test("featureMaps: pooling ends the maps even where it keeps their size", async () => {
  await selectBackend("cpu");
  const graph = layerGraph(sequential({
    layers: [
      layers.conv2d({
        name: "conv",
        filters: 2,
        kernelSize: 1,
        inputShape: [3, 3, 1],
      }),
      layers.maxPooling2d({ poolSize: 2, strides: 1, padding: "same" }),
      layers.globalAveragePooling2d({}),
      layers.dense({ units: 1 }),
    ],
  }));
  assert.equal(graph.nodes[featureMaps(graph, "last")]!.name, "conv");
});

Deno.test("featureMaps: refuses a network without convolutions", async () => {
  await selectBackend("cpu");
  const graph = layerGraph(
    mlp({ inputs: 3, hidden: [2], outputs: 1, seed: 0 }),
  );
  assert.throws(() => featureMaps(graph, "last"), {
    name: "RangeError",
    message: /must have a two-dimensional convolution/,
  });
});
