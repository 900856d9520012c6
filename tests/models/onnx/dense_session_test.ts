import { memory, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { rng } from "../../../core/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { rowsPerCall } from "../../../models/rows_per_call.ts";
import { denseSession } from "../../../models/onnx/dense_session.ts";
import { assertClose } from "../../assert_close.ts";
import { onnx } from "../../backends/onnx.ts";

const normals = (length: number) => {
  const stream = rng("rows", length);
  return new Float32Array(length).map(() => stream.normal());
};
Deno.test("denseSession: nothing while another backend is current", async () => {
  await selectBackend("cpu");
  const { layers } = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
  assert.equal(denseSession(layers)(), undefined);
});

Deno.test({
  name:
    "denseSession: answers as WebAssembly does, and anew when weights change",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    const network = mlp({ inputs: 7, hidden: [30, 12], outputs: 3, seed: 0 });
    const run = denseSession(network.layers);
    const rows = normals(70);
    // The same float32 sums of at most 30 terms near 1 in another order.
    const tolerance = { atol: 2e-6 };
    const first = await run()!(rows);
    const before = memory().numTensors;
    assertClose(first, await wasm(), tolerance);
    const weights = network.getWeights();
    weights[2] = tensor(normals(360), [30, 12]);
    network.setWeights(weights);
    weights[2].dispose();
    const second = await run()!(rows);
    assert.notDeepEqual(second, first);
    assertClose(second, await wasm(), { atol: 2e-5 });
    assert.equal(memory().numTensors, before);

    function wasm() {
      const logits = tidy(() => network.apply(tensor(rows, [10, 7])) as Tensor);
      return logits.data().finally(() => logits.dispose());
    }
  },
});

for (const inputs of [5, 2100]) {
  Deno.test({
    name:
      `denseSession: ${inputs} inputs: a row's answer does not depend on the others, bit by bit`,
    ignore: !onnx,
    async fn() {
      await selectBackend("onnx");
      const hidden = [200, 50];
      const { layers } = mlp({ inputs, hidden, outputs: 3, seed: 0 });
      const run = denseSession(layers)()!;
      const most = inputs === 5 ? rowsPerCall([inputs, ...hidden, 3]) : 64;
      const rows = normals(most * inputs);
      const whole = await run(rows);
      for (const count of [1, 2, 3, 5, 12, 13, 31, 64, most - 1]) {
        for (const start of [0, 1, most - count]) {
          const part = rows.subarray(start * inputs, (start + count) * inputs);
          assert.deepEqual(
            await run(part),
            whole.slice(start * 3, (start + count) * 3),
            `${count} rows from ${start} on`,
          );
        }
      }
    },
  });
}
