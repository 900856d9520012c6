import { tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { memory } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { answerByRows } from "../../../core/rows/query.ts";
import { rng } from "../../../core/rows/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cutNetwork } from "../../../models/queries/cut_network.ts";
import { denseCoalitions } from "../../../models/queries/dense_coalitions.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("denseCoalitions: means of a linear model by hand", async () => {
  await selectBackend("wasm");
  const network = sequential({
    layers: [layers.dense({ units: 1, inputShape: [2] })],
  });
  network.setWeights([tensor([[2], [3]]), tensor([1])]);
  const means = await denseCoalitions(cutNetwork(network, "value")!, {
    kind: "coalitions",
    rows: { shape: [2, 2], data: new Float32Array([10, 20, -10, 0]) },
    targets: new Int32Array(2),
    background: { shape: [2, 2], data: new Float32Array([0, 1, 2, 3]) },
    masks: new Uint8Array([0, 0, 1, 0, 0, 1, 1, 1]),
  });
  // Absent means: 1 and 2; f = 2 x₀ + 3 x₁ + 1.
  assert.deepEqual([...means], [9, 27, 63, 81, 9, -13, 3, -19]);
});

Deno.test("denseCoalitions: many masks are answered in parts, as rows are", async () => {
  await selectBackend("wasm");
  const network = mlp({ inputs: 12, hidden: [16], outputs: 3, seed: 0 });
  const stream = rng("coalitions");
  const rows = (count: number) => ({
    shape: [count, 12],
    data: new Float32Array(count * 12).map(() => stream.normal()),
  });
  const query = {
    kind: "coalitions",
    rows: rows(3),
    targets: new Int32Array([0, 2, 1]),
    background: rows(30),
    masks: new Uint8Array(12 * 100).map(() => stream.integer(2)),
  } as const;
  const model = tfjsModel(network, "probability");
  const before = memory().numTensors;
  const cut = cutNetwork(network, "probability")!;
  const means = await denseCoalitions(cut, query);
  assert.equal(memory().numTensors, before);
  // float32 sums of 12 terms.
  assertClose(means, await answerByRows(model, query), { atol: 1e-6 });
  const last = await denseCoalitions(cut, {
    ...query,
    masks: query.masks.slice(-12),
  });
  assert.deepEqual([...last], [means[99], means[199], means[299]]);
});
