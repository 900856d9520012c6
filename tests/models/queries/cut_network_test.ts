import { memory, tensor2d, tensor3d } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { cnn } from "../../../models/architectures/cnn.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cutNetwork } from "../../../models/queries/cut_network.ts";
import { assertClose } from "../../assert_close.ts";
import { backendsAndOnnx } from "../../backends/onnx.ts";

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
  assert.deepEqual([cut.inputs, cut.width, cut.relu, cut.sizes], [
    6,
    4,
    false,
    [4, 2],
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
  for (
    const given of [
      (value: number) => () => tensor2d([[value]]),
      (value: number) => new Float32Array([value]),
    ]
  ) {
    const finish = (value: number, activated?: boolean) =>
      cut.finish(given(value), new Int32Array(1), activated);
    assert.deepEqual([...await finish(-2)], [0]);
    assert.deepEqual([...await finish(-2, true)], [-10]);
    assert.deepEqual([...await finish(3)], [15]);
  }
  assert.equal(memory().numTensors, before);
});

for (const backend of backendsAndOnnx) {
  Deno.test(`cutNetwork: ${backend}: both parts of sums are added before the activation`, async () => {
    await selectBackend(backend);
    for (const activation of ["relu", "linear", "sigmoid"] as const) {
      const network = sequential({
        layers: [
          layers.dense({ units: 1, inputShape: [1], activation }),
          layers.dense({ units: 1, kernelInitializer: "ones" }),
        ],
      });
      const cut = cutNetwork(network, "value")!;
      const before = memory().numTensors;
      const without = tensor3d([[[1], [-4]]]);
      const finish = cut.finishPairs(without);
      const outputs = await finish(() => tensor3d([[[2]]]), new Int32Array(2));
      without.dispose();
      assert.equal(memory().numTensors, before);
      const squash = {
        relu: (sum: number) => Math.max(0, sum),
        linear: (sum: number) => sum,
        sigmoid: (sum: number) => 1 / (1 + Math.exp(-sum)),
      }[activation];
      // One rounding to float32.
      assertClose(outputs, [squash(3), squash(-2)], { rtol: 1e-6 });
    }
  });
}
