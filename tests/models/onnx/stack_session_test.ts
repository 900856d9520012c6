import { memory, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import assert from "node:assert/strict";
import { cnn } from "../../../models/architectures/cnn.ts";
import { useOnnx } from "../../../models/onnx/runtime.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { rowsPerCall } from "../../../models/rows_per_call.ts";
import { stackSession } from "../../../models/onnx/stack_session.ts";
import { assertClose } from "../../assert_close.ts";
import { onnx } from "../../backends/onnx.ts";
import { normals } from "../normals.ts";

Deno.test("stackSession: nothing while another backend is current", async () => {
  await selectBackend("cpu");
  const { layers } = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
  assert.equal(stackSession(layers, [2])(), undefined);
});

Deno.test({
  name:
    "stackSession: answers as WebAssembly does, and again when weights change",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    const network = mlp({ inputs: 7, hidden: [30, 12], outputs: 3, seed: 0 });
    const run = stackSession(network.layers, [7]);
    const rows = normals([70], "rows").data;
    // The same float32 sums of at most 30 terms near 1 in another order.
    const tolerance = { atol: 2e-6 };
    const first = await run()!(rows);
    const before = memory().numTensors;
    assertClose(first, await wasm(), tolerance);
    const weights = network.getWeights();
    weights[2] = tensor(normals([360], "rows").data, [30, 12]);
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
      `stackSession: ${inputs} inputs: a row's answer does not depend on the others, bit by bit`,
    ignore: !onnx,
    async fn() {
      await selectBackend("onnx");
      const hidden = [200, 50];
      const { layers } = mlp({ inputs, hidden, outputs: 3, seed: 0 });
      const run = stackSession(layers, [inputs])()!;
      const most = inputs === 5 ? rowsPerCall([inputs, ...hidden, 3]) : 64;
      const rows = normals([most * inputs], "rows").data;
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

Deno.test({
  name:
    "stackSession: a convolutional network's row does not depend on the others, bit by bit",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    const shape = [8, 8, 1] as const;
    const { layers } = cnn({
      shape,
      filters: [16, 32],
      dense: 64,
      outputs: 10,
      seed: 0,
    });
    const run = stackSession(layers, shape)()!;
    const rows = normals([100 * 64], "rows").data;
    const whole = await run(rows);
    for (const [start, count] of [[0, 1], [3, 2], [7, 13], [99, 1]] as const) {
      assert.deepEqual(
        await run(rows.subarray(start * 64, (start + count) * 64)),
        whole.slice(start * 10, (start + count) * 10),
      );
    }
  },
});

Deno.test("stackSession: none for dense layers on places, or without one at the end", async () => {
  await selectBackend("cpu");
  const network = sequential({
    layers: [
      layers.dense({ units: 2, inputShape: [4, 3] }),
      layers.flatten(),
      layers.dense({ units: 1 }),
    ],
  });
  const runtime = { env: {} } as Parameters<typeof useOnnx>[0];
  const runs = (from: number, to: number, shape: number[]) => {
    useOnnx(runtime);
    const run = stackSession(network.layers.slice(from, to), shape)();
    useOnnx(undefined);
    return run !== undefined;
  };
  assert.ok(runs(1, 3, [4, 2]));
  assert.ok(!runs(0, 3, [4, 3]));
  assert.ok(!runs(1, 2, [4, 2]));
});
