import assert from "node:assert/strict";
import { readIdx } from "../../../core/formats/read_idx.ts";
import { everyCut, refusedOrWhole } from "./damage.ts";

const file = (type: number, shape: number[], data: number[]) =>
  Uint8Array.of(
    0,
    0,
    type,
    shape.length,
    ...shape.flatMap((side) => [0, 0, side >> 8, side & 255]),
    ...data,
  );
const read = (bytes: Uint8Array) => readIdx("a.idx", bytes);

Deno.test("readIdx: every type of number, big-endian", () => {
  const cases: [number, number[], number[]][] = [
    [0x08, [255, 1], [255, 1]],
    [0x09, [255, 1], [-1, 1]],
    [0x0b, [1, 0, 255, 254], [256, -2]],
    [0x0c, [0, 1, 0, 0, 255, 255, 255, 255], [65536, -1]],
    [0x0d, [0x3f, 0, 0, 0, 0xc0, 0, 0, 0], [0.5, -2]],
    [0x0e, [0x3f, 0xe0, 0, 0, 0, 0, 0, 0, ...new Array(8).fill(0)], [0.5, 0]],
  ];
  for (const [type, data, values] of cases) {
    const array = read(file(type, [1, 2], data));
    assert.deepEqual(array, { shape: [1, 2], data: new Float32Array(values) });
  }
});

Deno.test("readIdx: other headers and lengths are refused", () => {
  for (
    const bytes of [
      file(0x0a, [1], [0]),
      Uint8Array.of(1, 0, 8, 1, 0, 0, 0, 0),
      Uint8Array.of(0, 0, 8, 0),
    ]
  ) assert.throws(() => read(bytes), /a\.idx: expected the header of an IDX/);
  assert.throws(
    () => read(file(8, [2, 2], [1, 2, 3, 4, 5])),
    /a\.idx: expected 16 bytes for shape \[2,2\], current value is 17/,
  );
});

const good = file(8, [3, 2, 2], Array.from({ length: 12 }, (_, i) => i));

Deno.test("readIdx: a file cut short anywhere is refused", () =>
  everyCut(good, read, /Cannot read a\.idx: expected/));

Deno.test("readIdx: a file with changed bytes is refused or as long as its shape says", () =>
  refusedOrWhole(
    good,
    read,
    /Cannot read a\.idx: expected/,
    ({ shape, data }) =>
      assert.equal(shape.reduce((a, b) => a * b, 1), data.length),
    2000,
  ));
