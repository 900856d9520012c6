import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { mlp } from "../../../models/architectures/mlp.ts";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { emptyCopy } from "../../../models/copies/empty_copy.ts";

Deno.test("emptyCopy: the same layers, names and shapes, without what the network has learned", async () => {
  await selectBackend("cpu");
  const shape = [8, 8, 1] as const;
  for (
    const network of [
      mlp({ inputs: 4, hidden: [3], outputs: 2, seed: 0 }),
      residualCnn({ shape, filters: 2, blocks: 1, outputs: 3, seed: 0 }),
    ]
  ) {
    const copy = await emptyCopy(network);
    assert.deepEqual(
      copy.layers.map(({ name, outputShape }) => [name, outputShape]),
      network.layers.map(({ name, outputShape }) => [name, outputShape]),
    );
    assert.notDeepEqual(
      copy.getWeights()[0]!.dataSync(),
      network.getWeights()[0]!.dataSync(),
    );
  }
});

Deno.test("emptyCopy: widths are those asked for, the original's stay", async () => {
  await selectBackend("cpu");
  const network = mlp({ inputs: 4, hidden: [3, 5], outputs: 2, seed: 0 });
  const copy = await emptyCopy(network, new Map([["dense_1", 7]]));
  const widths = (of: typeof copy) =>
    of.layers.map(({ outputShape }) => outputShape.at(-1));
  assert.deepEqual(widths(copy), [3, 7, 2]);
  assert.deepEqual(widths(network), [3, 5, 2]);
});

Deno.test("emptyCopy: constants as their initialisers say, zeros for what they would draw, recurrent and nested layers too", async () => {
  await selectBackend("cpu");
  const network = sequential({
    layers: [
      layers.inputLayer({ inputShape: [3, 2] }),
      layers.batchNormalization(),
      layers.bidirectional({
        layer: layers.lstm({
          units: 2,
          recurrentInitializer: "zeros",
          unitForgetBias: false,
        }) as layers.RNN,
        mergeMode: "concat",
      }),
      layers.dense({ units: 2, biasInitializer: "ones" }),
    ],
  });
  assert.match(
    JSON.stringify(network.toJSON(undefined, false)),
    /GlorotNormal|GlorotUniform|VarianceScaling/,
  );
  const copy = await emptyCopy(network);
  const values = copy.getWeights().map((weight) => [
    weight.shape.length,
    ...new Set(weight.dataSync()),
  ]);
  assert.deepEqual(values, [
    [1, 1],
    [1, 0],
    [2, 0],
    [2, 0],
    [1, 0],
    [2, 0],
    [2, 0],
    [1, 0],
    [2, 0],
    [1, 1],
    [1, 0],
    [1, 1],
  ]);
});
