import assert from "node:assert/strict";
import { cnn } from "../../../models/architectures/cnn.ts";
import { selectBackend } from "../../../models/backends.ts";

Deno.test("cnn: convolutions, pooling, dense, linear last, equal seeds give equal weights", async () => {
  await selectBackend("cpu");
  const build = (seed: number) =>
    cnn({ shape: [8, 8, 1], filters: [16, 32], dense: 64, outputs: 10, seed });
  const network = build(0);
  assert.deepEqual(
    network.layers.map(({ name, outputShape }) => [name, outputShape]),
    [
      ["conv_0", [null, 8, 8, 16]],
      ["conv_1", [null, 8, 8, 32]],
      ["pool", [null, 4, 4, 32]],
      ["flatten", [null, 512]],
      ["dense", [null, 64]],
      ["logits", [null, 10]],
    ],
  );
  assert.equal(network.layers.at(-1)!.getConfig()["activation"], "linear");
  const kernel = (seed: number) => build(seed).getWeights()[2]!.data();
  assert.deepEqual(await kernel(0), await network.getWeights()[2]!.data());
  assert.notDeepEqual(await kernel(1), await kernel(0));
});

Deno.test("cnn: strides coarsen the maps, and kernels may be wider", async () => {
  await selectBackend("cpu");
  const network = cnn({
    shape: [8, 8, 1],
    filters: [2, 3],
    kernel: 5,
    strides: [2],
    dense: 4,
    outputs: 2,
    seed: 0,
  });
  assert.deepEqual(
    network.layers.slice(0, 3).map(({ outputShape }) => outputShape),
    [[null, 4, 4, 2], [null, 4, 4, 3], [null, 2, 2, 3]],
  );
  assert.deepEqual(network.getWeights()[2]!.shape, [5, 5, 2, 3]);
});
