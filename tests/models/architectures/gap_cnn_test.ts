import assert from "node:assert/strict";
import { gapCnn } from "../../../models/architectures/gap_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { checkNetwork } from "./check_network.ts";

const sizes = { shape: [4, 4, 2], filters: [3, 4], outputs: 2 } as const;

checkNetwork("gapCnn", (seed) => gapCnn({ ...sizes, seed }));

Deno.test("gapCnn: convolutions, mean of feature maps, linear last", async () => {
  await selectBackend("cpu");
  const network = gapCnn({ ...sizes, seed: 0 });
  assert.deepEqual(
    network.layers.map(({ name, outputShape }) => [name, outputShape]),
    [
      ["conv_0", [null, 4, 4, 3]],
      ["conv_1", [null, 4, 4, 4]],
      ["average", [null, 4]],
      ["logits", [null, 2]],
    ],
  );
  assert.equal(network.layers.at(-1)!.getConfig()["activation"], "linear");
});

Deno.test("gapCnn: strides coarsen the maps, and kernels may be wider", async () => {
  await selectBackend("cpu");
  const network = gapCnn({ ...sizes, kernel: 5, strides: [2], seed: 0 });
  assert.deepEqual(
    network.layers.slice(0, 2).map(({ outputShape }) => outputShape),
    [[null, 2, 2, 3], [null, 2, 2, 4]],
  );
  assert.deepEqual(network.getWeights()[0]!.shape, [5, 5, 2, 3]);
});
