import assert from "node:assert/strict";
import { initialisers } from "../../../models/onnx/initialisers.ts";
import {
  field,
  integer,
  protobuf,
  text,
} from "../../../models/onnx/protobuf.ts";

const bytes = (values: ArrayBufferView<ArrayBuffer>) =>
  new Uint8Array(values.buffer);

Deno.test("initialisers: floating-point values, raw, packed or one by one", () => {
  const tensor = (name: string, type: number, content: readonly Uint8Array[]) =>
    field(5, [text(8, name), integer(2, type), content]);
  const one = Float32Array.of(1);
  const model = protobuf([
    integer(1, 7),
    field(7, [
      text(2, "graph"),
      tensor("raw", 1, field(9, [[bytes(Float32Array.of(1, 2))]])),
      tensor("packed", 1, field(4, [[bytes(Float32Array.of(3))]])),
      // A number by itself: field 4 of 32 bits.
      tensor("single", 1, [Uint8Array.of(8 * 4 + 5), bytes(one)]),
      tensor("wide", 11, field(10, [[bytes(Float64Array.of(4))]])),
      tensor("half", 10, field(9, [[Uint8Array.of(0, 0x3c)]])),
      tensor("whole", 7, field(9, [[bytes(Float64Array.of(5))]])),
      tensor("elsewhere", 1, field(13, [text(1, "location")])),
    ]),
  ]);
  assert.deepEqual(
    [...initialisers(model)].map(({ name, type, bytes }) => [
      name,
      type,
      bytes.length,
    ]),
    [
      ["raw", "float32", 8],
      ["packed", "float32", 4],
      ["single", "float32", 4],
      ["wide", "float64", 8],
      ["half", "float16", 2],
    ],
  );
});

Deno.test("initialisers: bytes that are no message end them", () => {
  const { length } = new TextEncoder().encode("no such message");
  for (let cut = 0; cut <= length; cut++) {
    const text = new TextEncoder().encode("no such message").slice(0, cut);
    assert.deepEqual([...initialisers(text)], []);
  }
  assert.deepEqual([...initialisers(new Uint8Array(40).fill(255))], []);
});
