import { memory, tensor2d } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { selectBackend } from "../../models/backends.ts";
import { cutNetwork } from "../../models/cut_network.ts";

Deno.test("cutNetwork: dense first layers only, flattened inputs included", async () => {
  await selectBackend("cpu");
  const shape = [4, 4, 1] as const;
  const image = cnn({ shape, filters: [2], dense: 3, outputs: 2, seed: 0 });
  assert.equal(cutNetwork(image, "logit"), undefined);
  const flattened = sequential({
    layers: [
      layers.flatten({ inputShape: [2, 3] }),
      layers.dense({ units: 4, activation: "tanh" }),
      layers.dense({ units: 2 }),
    ],
  });
  const cut = cutNetwork(flattened, "logit")!;
  assert.deepEqual([cut.inputs, cut.width, cut.relu, cut.widest], [
    6,
    4,
    false,
    4,
  ]);
  const stacked = sequential({
    layers: [layers.dense({ units: 4, inputShape: [2, 3] }), layers.flatten()],
  });
  assert.equal(cutNetwork(stacked, "logit"), undefined);
});

Deno.test("cutNetwork: the second part applies the activation unless told", async () => {
  await selectBackend("cpu");
  const network = mlp({ inputs: 1, hidden: [1], outputs: 1, seed: 0 });
  network.setWeights([
    tensor2d([[1]]),
    network.getWeights()[1]!,
    tensor2d([[5]]),
    network.getWeights()[3]!,
  ]);
  const cut = cutNetwork(network, "value")!;
  const before = memory().numTensors;
  const finish = (value: number, activated?: boolean) =>
    cut.finish(() => tensor2d([[value]]), new Int32Array(1), activated);
  assert.deepEqual([...await finish(-2)], [0]);
  assert.deepEqual([...await finish(-2, true)], [-10]);
  assert.deepEqual([...await finish(3)], [15]);
  assert.equal(memory().numTensors, before);
});
