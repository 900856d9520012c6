import assert from "node:assert/strict";
import { mlp } from "../../../models/architectures/mlp.ts";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { initialise } from "../../../models/training/initialise.ts";

Deno.test("initialise: variance 2 / fan-in, mean 0, zero biases", async () => {
  await selectBackend("wasm");
  const network = mlp({ inputs: 50, hidden: [200], outputs: 1, seed: 0 });
  const [kernel, bias] = await Promise.all(
    network.getWeights().map(async (weights) => [...await weights.data()]),
  );
  const mean = kernel!.reduce((sum, w) => sum + w, 0) / 10_000;
  const variance = kernel!.reduce((sum, w) => sum + w * w, 0) / 10_000;
  // Four standard errors: σ / √n of the mean, σ² √(2 / n) of the variance.
  assert.ok(Math.abs(mean) < 4 * 0.2 / 100);
  assert.ok(Math.abs(variance - 0.04) < 4 * 0.04 * Math.SQRT2 / 100);
  assert.ok(bias!.every((value) => value === 0));
});

Deno.test("initialise: the key decides, the same on every backend", async () => {
  const draw = async (backend: "wasm" | "cpu", seed: number) => {
    await selectBackend(backend);
    const network = mlp({ inputs: 3, hidden: [4], outputs: 1, seed: 0 });
    return await initialise(network, "key", seed).getWeights()[0]!.data();
  };
  assert.deepEqual(await draw("wasm", 1), await draw("cpu", 1));
  assert.notDeepEqual(await draw("wasm", 1), await draw("wasm", 2));
});

Deno.test("initialise: scales and variances of a normalisation stay 1, means and shifts 0", async () => {
  await selectBackend("wasm");
  const network = residualCnn({
    shape: [2, 2, 1],
    filters: 1,
    blocks: 0,
    outputs: 1,
    seed: 0,
  });
  const weights = network.getLayer("stem_norm").getWeights();
  const values = await Promise.all(weights.map((weight) => weight.data()));
  assert.deepEqual(values.map(([value]) => value), [1, 0, 0, 1]);
});
