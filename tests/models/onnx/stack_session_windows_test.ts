import { type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import { sizeOf } from "../../../core/contracts/nd_array.ts";
import { selectBackend } from "../../../models/backends.ts";
import { stackSession } from "../../../models/onnx/stack_session.ts";
import { initialise } from "../../../models/training/initialise.ts";
import { assertClose } from "../../assert_close.ts";
import { onnx } from "../../backends/onnx.ts";
import { normals } from "../normals.ts";

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
        const rows = normals([3 * sizeOf(shape)], "rows").data;
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
