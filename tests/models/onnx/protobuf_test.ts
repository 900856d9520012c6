import assert from "node:assert/strict";
import {
  field,
  integer,
  protobuf,
  text,
} from "../../../models/onnx/protobuf.ts";

Deno.test("protobuf: whole numbers in parts of seven bits, the lowest first", () => {
  const bytes = (value: number) => [...protobuf([integer(1, value)])];
  assert.deepEqual(bytes(0), [8, 0]);
  assert.deepEqual(bytes(127), [8, 127]);
  assert.deepEqual(bytes(128), [8, 128, 1]);
  // Beyond 32 bits: 2³⁵ is a single 1 in the sixth part.
  assert.deepEqual(bytes(2 ** 35), [8, 128, 128, 128, 128, 128, 1]);
  // Tags are numbers too: 8 · 20.
  assert.deepEqual([...protobuf([integer(20, 2)])], [160, 1, 2]);
});

Deno.test("protobuf: fields within fields know their lengths", () => {
  const inner = [text(1, "ä"), integer(3, 1)];
  assert.deepEqual(
    [...protobuf([field(2, inner), field(4, [])])],
    [18, 6, 10, 2, 0xc3, 0xa4, 24, 1, 34, 0],
  );
  assert.equal(protobuf([field(1, [[new Uint8Array(300)]])]).length, 303);
});
