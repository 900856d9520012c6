import assert from "node:assert/strict";
import { readNpy } from "../../../core/formats/read_npy.ts";
import { encodeNpy } from "../../../core/formats/encode_npy.ts";
import { everyCut, refusedOrWhole } from "./damage.ts";

/** A file with this header and these bytes. */
function npy(
  header: string,
  data: ArrayBufferView<ArrayBuffer>,
  version = 1,
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(header + "\n");
  const length = version === 1
    ? [text.length & 255, text.length >> 8]
    : [text.length & 255, text.length >> 8, 0, 0];
  const { buffer, byteOffset, byteLength } = data;
  return Uint8Array.of(
    0x93,
    0x4e,
    0x55,
    0x4d,
    0x50,
    0x59,
    version,
    0,
    ...length,
    ...text,
    ...new Uint8Array(buffer, byteOffset, byteLength),
  );
}

const header = (descr: string, shape: string, order = "False") =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }`;

Deno.test("readNpy: every type of number, of every format", () => {
  const cases: [string, ArrayBufferView<ArrayBuffer>, number[]][] = [
    ["<f4", new Float32Array([0.5, -2]), [0.5, -2]],
    ["<f8", new Float64Array([0.1, NaN]), [0.1, NaN]],
    ["|i1", new Int8Array([-1, 7]), [-1, 7]],
    ["|u1", new Uint8Array([255, 7]), [255, 7]],
    ["|b1", new Uint8Array([0, 1]), [0, 1]],
    ["<i2", new Int16Array([-300, 7]), [-300, 7]],
    ["<u2", new Uint16Array([65535, 7]), [65535, 7]],
    ["<i4", new Int32Array([-70000, 7]), [-70000, 7]],
    ["<u4", new Uint32Array([4e9, 7]), [4e9, 7]],
    ["<i8", new BigInt64Array([-(2n ** 40n), 7n]), [-(2 ** 40), 7]],
    ["<u8", new BigUint64Array([2n ** 40n, 7n]), [2 ** 40, 7]],
  ];
  for (const [descr, data, values] of cases) {
    for (const version of [1, 2, 3]) {
      const array = readNpy("a.npy", npy(header(descr, "2,"), data, version));
      assert.deepEqual(array.shape, [2]);
      assert.deepEqual([...array.data], values, descr);
      assert.equal(array.data instanceof Float32Array, descr === "<f4");
    }
  }
});

Deno.test("readNpy: other orders, types and whole numbers beyond 2⁵³ are refused", () => {
  const data = new Float32Array(1);
  for (
    const text of [
      header("<f4", "1,", "True"),
      header(">f4", "1,"),
      header("<c8", "1,"),
      header("|O", "1,"),
      header("toString", "1,"),
      header("<f4", "-1,"),
      "{}",
    ]
  ) {
    assert.throws(
      () => readNpy("a.npy", npy(text, data)),
      /a\.npy: expected little-endian numbers in C order/,
      text,
    );
  }
  assert.throws(
    () =>
      readNpy(
        "a.npy",
        npy(header("<i8", "2,"), new BigInt64Array([0n, 2n ** 53n])),
      ),
    /a\.npy, number 2: expected at most 2⁵³, current value is 9007199254740992/,
  );
  assert.throws(
    () => readNpy("a.npy", npy(header("<f4", "9007199254740993,"), data)),
    /a\.npy: expected .* bytes for shape/,
  );
});

const file = encodeNpy({ shape: [3, 2], data: new Float32Array(6) });
const read = (bytes: Uint8Array) => readNpy("a.npy", bytes);

Deno.test("readNpy: a file cut short anywhere is refused", () =>
  everyCut(file, read, /Cannot read a\.npy: expected/));

Deno.test("readNpy: a file with changed bytes is refused or as long as its shape says", () =>
  refusedOrWhole(
    file,
    read,
    /Cannot read a\.npy.*: expected/,
    ({ shape, data }) =>
      assert.equal(shape.reduce((a, b) => a * b, 1), data.length),
    2000,
  ));
