import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import {
  type LayerNumbers,
  stackModel,
} from "../../../models/onnx/stack_model.ts";
import { openSession } from "../../../models/onnx/stack_session.ts";
import { onnx } from "../../backends/onnx.ts";

const numbers = (...values: number[]) => new Float32Array(values);

/** max(0, 2 x − 1). */
const tiny: LayerNumbers[] = [{
  kind: "dense",
  kernel: numbers(2),
  bias: numbers(-1),
  width: 1,
  relu: true,
}];

/**
 * Bytes of a text in which characters stand for themselves in quotes, and hexadecimal pairs
 * elsewhere.
 */
function bytes(text: string): number[] {
  return [...text.matchAll(/"([^"]*)"|([0-9a-f]{2})/g)].flatMap((
    [, quoted, pair],
  ) =>
    quoted === undefined ? [parseInt(pair!, 16)] : [
      ...new TextEncoder().encode(quoted),
    ]
  );
}

Deno.test("stackModel: one neuron, byte for byte", () => {
  const lines = [
    "08 07", // version of the format
    "42 04 0a 00 10 0d", // version of the operators
    "3a 81 01", // a graph of 129 bytes
    '12 05 "stack"',
    '5a 17 0a 01 "x" 12 12 0a 10 08 01 12 0c 0a 06 12 04 "rows" 0a 02 08 01',
    '0a 15 0a 01 "x" 0a 02 "k0" 0a 02 "b0" 12 02 "v0" 22 04 "Gemm"',
    '0a 0d 0a 02 "v0" 12 01 "y" 22 04 "Relu"',
    '2a 10 08 01 08 01 10 01 42 02 "k0" 4a 04 00 00 00 40',
    '2a 0e 08 01 10 01 42 02 "b0" 4a 04 00 00 80 bf',
    '62 17 0a 01 "y" 12 12 0a 10 08 01 12 0c 0a 06 12 04 "rows" 0a 02 08 01',
  ];
  // The order of fields is free; the writer puts a layer's constants behind its nodes.
  assert.deepEqual([...stackModel(tiny, [1])], bytes(lines.join(" ")));
});

Deno.test("stackModel: lengths of more than one byte are written in parts of seven bits", () => {
  const kernel = new Float32Array(100 * 300);
  const model = stackModel(
    [{ kind: "dense", kernel, width: 300, relu: false }],
    [100],
  );
  const text = String.fromCharCode(...model.subarray(0, 200));
  // 120,000 bytes of raw data (tag 4a): 120,000 = 0x40 + 0x29 · 2⁷ + 0x7 · 2¹⁴; the kernel is [100,
  // 300 = 0x2c + 2 · 2⁷].
  assert.ok(text.includes("\x4a\xc0\xa9\x07\x00"));
  assert.ok(text.includes("\x08\x64\x08\xac\x02\x10\x01"));
});

Deno.test({
  name: "stackModel: the runtime reads it and answers by hand",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    const one = await openSession(tiny, [1]);
    assert.deepEqual([...await one(numbers(-1, 0.25, 3))], [0, 0, 5]);
    // Sums of the first layer: (1, −2) and (−2, 9); of the second, without bias and activation: 1 −
    // 0 and 0 − 9.
    const two = await openSession([
      {
        kind: "dense",
        kernel: numbers(1, 2, 0, 1),
        bias: numbers(0, -4),
        width: 2,
        relu: true,
      },
      { kind: "dense", kernel: numbers(1, -1), width: 1, relu: false },
    ], [2]);
    assert.deepEqual([...await two(numbers(1, 0, -2, 17))], [1, -9]);
  },
});

Deno.test({
  name: "stackModel: pairs of sums are added before the first layer",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    const layers: LayerNumbers[] = [
      { kind: "dense", kernel: numbers(1, 10), width: 1, relu: false },
    ];
    const [x, z] = [numbers(1, 2, -3, 4), numbers(0, 0, 5, -9, 1, 1, 2, 0)];
    const linear = await openSession(layers, [2], { relu: false });
    assert.deepEqual([...await linear(x, z)], [21, -64, 48, 39]);
    const cut = await openSession(layers, [2], { relu: true });
    assert.deepEqual([...await cut(x, z)], [21, 6, 50, 40]);
  },
});

Deno.test({
  name: "stackModel: windows by hand, channels last",
  ignore: !onnx,
  async fn() {
    await selectBackend("onnx");
    const run = await openSession(
      [
        {
          kind: "convolution",
          // Filter 0 adds a place's channels, filter 1 takes the first channel from the first of
          // the place behind.
          kernel: numbers(1, -1, 1, 0, 0, 1, 0, 0),
          bias: numbers(0, 100),
          width: 2,
          size: [2],
          strides: [1],
          padding: "same",
          relu: false,
        },
        {
          kind: "largest",
          size: [2],
          strides: [2],
          padding: "valid",
        },
        { kind: "flatten" },
        {
          kind: "dense",
          kernel: numbers(1, 0, 0, 1, 1000, 0, 0, 1000),
          width: 2,
          relu: false,
        },
      ],
      [4, 2],
    );
    // Sums of channels: 3, 7, 11, 15; steps of the first, a zero behind the last: 2, 2, 2, −7, and
    // 100.
    assert.deepEqual([...await run(numbers(1, 2, 3, 4, 5, 6, 7, 8))], [
      7 + 1000 * 15,
      102 + 1000 * 102,
    ]);
  },
});
