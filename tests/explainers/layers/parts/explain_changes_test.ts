import { memory } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { singletonUnits } from "../../../../core/rows/units.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { explainChanges } from "../../../../explainers/layers/parts/explain_changes.ts";
import { cnn } from "../../../../models/architectures/cnn.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { tfjsModel } from "../../../../models/tfjs_model.ts";
import { intercepted } from "../../../../harness/cell/intercepted.ts";
import { rowsOf } from "../../../../core/contracts/nd_array.ts";
import { toyNetwork } from "../../toy_network.ts";
import { dense, input, rectified } from "../../toy_nodes.ts";

await selectBackend("cpu");

const network = toyNetwork([
  input(2),
  dense(0, [[1, 2], [-3, 1]], [0.5, 1]),
  rectified(1, 2),
  dense(2, [[1], [2]]),
]);

Deno.test("explainChanges: two rows per reference once, a row and a row back per reference for each instance", async () => {
  const count = { forward: 0, back: 0 };
  const model = intercepted(network, (call) => {
    if ("inputs" in call) count.forward += rowsOf(call.inputs);
    if ("backwardRows" in call) count.back += call.backwardRows;
  });
  const explain = await explainChanges(
    model,
    toyRows([[0, 0], [1, 1], [2, 1]]),
    singletonUnits(2),
  );
  assert.deepEqual(count, { forward: 6, back: 0 });
  await explain(toyBatch([[1, 2], [3, 4], [5, 6], [7, 8]]));
  assert.deepEqual(count, { forward: 10, back: 12 });
});

Deno.test("explainChanges: keeps no tensors", async () => {
  for (const reveals of [undefined, () => true]) {
    const before = memory().numTensors;
    const model = tfjsModel(
      cnn({ shape: [6, 6, 1], filters: [2], dense: 3, outputs: 2, seed: 0 }),
      "probability",
    );
    const weights = memory().numTensors - before;
    const shape = [2, 6, 6, 1];
    const data = Float32Array.from({ length: 72 }, (_, i) => Math.sin(i));
    const explain = await explainChanges(
      model,
      { shape, data: data.toReversed() },
      singletonUnits(36),
      reveals,
    );
    await explain({
      inputs: { shape, data },
      targets: new Int32Array([0, 1]),
      instances: new Int32Array([0, 1]),
    });
    assert.equal(memory().numTensors - before, weights);
  }
});
