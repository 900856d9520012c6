import assert from "node:assert/strict";
import { sequenceCnn } from "../../../models/architectures/sequence_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { layerGraph } from "../../../models/layer_graph.ts";
import { checkNetwork } from "./check_network.ts";

const sizes = {
  shape: [16, 2],
  filters: [6, 8],
  kernels: [5, 3],
  pools: [2, 2],
  dense: 8,
  outputs: 2,
} as const;

checkNetwork("sequenceCnn", (seed) => sequenceCnn({ ...sizes, seed }), [16, 2]);

Deno.test("sequenceCnn: convolutions and pooling by turns, the mean over places, linear last; all of it is known as a graph", async () => {
  await selectBackend("cpu");
  const network = sequenceCnn({ ...sizes, seed: 0 });
  assert.deepEqual(
    network.layers.map(({ name, outputShape }) => [name, outputShape]),
    [
      ["conv_0", [null, 16, 6]],
      ["pool_0", [null, 8, 6]],
      ["conv_1", [null, 8, 8]],
      ["pool_1", [null, 4, 8]],
      ["average", [null, 8]],
      ["dense", [null, 8]],
      ["logits", [null, 2]],
    ],
  );
  assert.deepEqual(network.getWeights()[0]!.shape, [5, 2, 6]);
  assert.deepEqual(layerGraph(network).nodes.map(({ kind }) => kind), [
    "input",
    "conv1d",
    "relu",
    "max_pooling1d",
    "conv1d",
    "relu",
    "max_pooling1d",
    "global_average_pooling1d",
    "dense",
    "relu",
    "dense",
  ]);
});
