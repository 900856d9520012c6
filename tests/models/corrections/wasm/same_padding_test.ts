import {
  conv2d,
  depthwiseConv2d,
  fused,
  type Tensor,
  type Tensor4D,
  tensor4d,
} from "@tensorflow/tfjs-core";
import fc from "fast-check";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";

type Shape = [number, number, number, number];

const settings = fc.record(
  {
    lengths: fc.tuple(
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 13 }),
    ),
    window: fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
    ),
    strides: fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
    ),
    channels: fc.integer({ min: 1, max: 3 }),
  } as const,
);

Deno.test("samePadding: plain, fused and depthwise convolutions of all lengths, windows and steps as plain JavaScript, exact in small integers", async () => {
  const cases = fc.sample(settings, { seed: 1, numRuns: 300 });
  const answers = async (backend: "wasm" | "cpu") => {
    await selectBackend(backend);
    const lists: number[][] = [];
    for (const { lengths, window, strides, channels } of cases) {
      const x = numbers([2, ...lengths, channels], 5);
      const filter = numbers([...window, channels, 2], 3);
      const steps = Math.max(...strides);
      const all = [
        conv2d(x, filter, strides, "same"),
        fused.conv2d({ x, filter, strides, pad: "same", activation: "relu" }),
        depthwiseConv2d(x, filter, steps, "same"),
        fused.depthwiseConv2d({ x, filter, strides: steps, pad: "same" }),
      ] as Tensor[];
      for (const one of all) {
        lists.push([...await one.data()].map((v) => v + 0));
      }
    }
    return lists;
  };
  const [corrected, plain] = [await answers("wasm"), await answers("cpu")];
  corrected.forEach((list, i) =>
    assert.deepEqual(list, plain[i], JSON.stringify(cases[Math.floor(i / 4)]))
  );
});

function numbers(shape: Shape, step: number): Tensor4D {
  const length = shape.reduce((a, b) => a * b);
  return tensor4d(
    Float32Array.from({ length }, (_, i) => (i * step) % 7 - 3),
    shape,
  );
}
