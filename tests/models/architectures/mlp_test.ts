import assert from "node:assert/strict";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";

Deno.test("mlp: ReLU between, linear last, equal seeds give equal weights", async () => {
  await selectBackend("cpu");
  const options = { inputs: 10, hidden: [20, 5], outputs: 3, seed: 4 };
  const network = mlp(options);
  assert.deepEqual(
    network.layers.map((layer) => [
      layer.name,
      layer.outputShape,
      layer.getConfig()["activation"],
    ]),
    [
      ["dense_0", [null, 20], "relu"],
      ["dense_1", [null, 5], "relu"],
      ["dense_2", [null, 3], "linear"],
    ],
  );
  const first = (seed: number) =>
    mlp({ ...options, seed }).getWeights()[0]!.data();
  assert.deepEqual(await first(4), await network.getWeights()[0]!.data());
  assert.notDeepEqual(await first(5), await first(4));
});

Deno.test("mlp: no hidden layer is a linear model", async () => {
  await selectBackend("cpu");
  const network = mlp({ inputs: 4, hidden: [], outputs: 1, seed: 0 });
  assert.equal(network.countParams(), 5);
});
