import { tensor } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { checkNetwork } from "./check_network.ts";

const sizes = {
  shape: [4, 4, 2],
  filters: 4,
  blocks: 1,
  outputs: 2,
  seed: 0,
} as const;

checkNetwork("residualCnn", (seed) => residualCnn({ ...sizes, seed }));

Deno.test("residualCnn: stem, blocks with a shortcut, mean of feature maps, linear last", async () => {
  await selectBackend("cpu");
  const network = residualCnn({ ...sizes, blocks: 2 });
  const count = (name: string) =>
    network.layers.filter((layer) => layer.getClassName() === name).length;
  assert.deepEqual(
    ["Conv2D", "BatchNormalization", "Activation", "Add"].map(count),
    [5, 5, 5, 2],
  );
  const add = network.getLayer("block_1_add");
  assert.deepEqual(
    [add.input].flat().map(({ sourceLayer }) => sourceLayer.name),
    ["block_0_relu", "block_1_b_norm"],
  );
  assert.deepEqual(network.getLayer("average").outputShape, [null, 4]);
  assert.equal(network.layers.at(-1)!.getConfig()["activation"], "linear");
});

Deno.test("residualCnn: with blocks that add nothing it is its stem, by hand", async () => {
  await selectBackend("wasm");
  const network = residualCnn({
    ...sizes,
    shape: [2, 2, 1],
    filters: 1,
    outputs: 1,
  });
  for (const layer of network.layers) {
    // The kernel's middle is 1 in the stem, all else of the kernels 0.
    const kernel = new Float32Array(9);
    if (layer.name === "stem_conv") kernel[4] = 1;
    if (layer.getClassName() === "Conv2D") {
      layer.setWeights([tensor(kernel, [3, 3, 1, 1])]);
    }
    if (layer.name === "logits") {
      layer.setWeights([tensor([[8]]), tensor([100])]);
    }
  }
  const { data } = await tfjsModel(network, "logit").predict({
    shape: [1, 2, 2, 1],
    data: new Float32Array([1, -7, 3, 0]),
  });
  // Mean 1 of max(0, x), over √(1 + 0.001) where the running variance is still 1.
  assertClose([...data], [100 + 8 / Math.sqrt(1.001)], { rtol: 1e-6, atol: 0 });
});
