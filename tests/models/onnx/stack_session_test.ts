import { memory, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import assert from "node:assert/strict";
import { sizeOf } from "../../../core/contracts/nd_array.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { initialise } from "../../../models/training/initialise.ts";
import { useOnnx } from "../../../models/onnx/runtime.ts";
import { rng } from "../../../core/rows/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { rowsPerCall } from "../../../models/rows_per_call.ts";
import { stackSession } from "../../../models/onnx/stack_session.ts";
import { assertClose } from "../../assert_close.ts";
import { onnx } from "../../backends/onnx.ts";

const normals = (length: number) => {
  const stream = rng("rows", length);
  return new Float32Array(length).map(() => stream.normal());
};
Deno.test("stackSession: nothing while another backend is current", async () => {
  await selectBackend("cpu");
  const { layers } = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
  assert.equal(stackSession(layers, [2])(), undefined);
});

Deno.test({
  name:
    "stackSession: answers as WebAssembly does, and anew when weights change",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    const network = mlp({ inputs: 7, hidden: [30, 12], outputs: 3, seed: 0 });
    const run = stackSession(network.layers, [7]);
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
      `stackSession: ${inputs} inputs: a row's answer does not depend on the others, bit by bit`,
    ignore: !onnx,
    async fn() {
      await selectBackend("onnx");
      const hidden = [200, 50];
      const { layers } = mlp({ inputs, hidden, outputs: 3, seed: 0 });
      const run = stackSession(layers, [inputs])()!;
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

const moves = {
  size: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 2 }),
  padding: fc.constantFrom("same", "valid"),
} as const;

const networks = fc.record(
  {
    seed: fc.nat(1e6),
    lengths: fc.array(fc.integer({ min: 9, max: 12 }), {
      minLength: 1,
      maxLength: 2,
    }),
    channels: fc.integer({ min: 1, max: 3 }),
    windows: fc.array(
      fc.record(
        {
          kind: fc.constantFrom("convolution", "largest", "average"),
          ...moves,
        } as const,
      ),
      { maxLength: 2 },
    ),
    means: fc.boolean(),
    relu: fc.boolean(),
  } as const,
);

Deno.test({
  name:
    "stackSession: convolutions and pools of random shapes answer as WebAssembly does",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    await fc.assert(
      fc.asyncProperty(networks, async (size) => {
        const network = windowed(size);
        const shape = network.inputs[0]!.shape.slice(1) as number[];
        const rows = normals(3 * sizeOf(shape));
        const answers = await stackSession(network.layers, shape)()!(rows);
        const logits = tidy(() =>
          network.apply(tensor(rows, [3, ...shape])) as Tensor
        );
        // float32 sums of at most 300 terms near 1.
        assertClose(answers, await logits.data(), { atol: 2e-5 });
        network.dispose();
      }),
      { seed: 1, numRuns: 100 },
    );
  },
});

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
    const rows = normals(100 * 64);
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
  const found = (from: number, to: number, shape: number[]) => {
    useOnnx(runtime);
    const run = stackSession(network.layers.slice(from, to), shape)();
    useOnnx(undefined);
    return run !== undefined;
  };
  assert.ok(found(1, 3, [4, 2]));
  assert.ok(!found(0, 3, [4, 3]));
  assert.ok(!found(1, 2, [4, 2]));
});

type Size = Parameters<Parameters<typeof networks.map>[0]>[0];

/** Layers with windows over sequences or images, two outputs. */
function windowed(size: Size): LayersModel {
  const { seed, lengths, channels, windows, means } = size;
  const flat = lengths.length === 1;
  return initialise(
    sequential({
      layers: [
        layers.inputLayer({ inputShape: [...lengths, channels] }),
        ...windows.map((window) => windowLayer(window, size.relu, flat)),
        !means
          ? layers.flatten()
          : flat
          ? layers.globalAveragePooling1d()
          : layers.globalAveragePooling2d({}),
        layers.dense({ units: 2 }),
      ],
    }),
    seed,
  );
}

/** Another length across than down. */
function windowLayer(
  { kind, size, stride, padding }: Size["windows"][number],
  relu: boolean,
  flat: boolean,
): layers.Layer {
  const [high, wide] = [1 + size % 3, 1 + (size + 1) % 3];
  if (kind === "convolution") {
    const shared = {
      filters: size + 1,
      activation: relu ? "relu" : "linear",
      strides: stride,
      padding,
    } as const;
    return flat
      ? layers.conv1d({ ...shared, kernelSize: high })
      : layers.conv2d({ ...shared, kernelSize: [high, wide] });
  }
  if (flat) {
    const pool = { poolSize: high, strides: stride, padding };
    return kind === "largest"
      ? layers.maxPooling1d(pool)
      : layers.averagePooling1d(pool);
  }
  const pool = {
    poolSize: [high, wide] as [number, number],
    strides: [stride, stride] as [number, number],
    padding,
  };
  return kind === "largest"
    ? layers.maxPooling2d(pool)
    : layers.averagePooling2d(pool);
}
