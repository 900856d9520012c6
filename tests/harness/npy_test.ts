import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeNpy, encodeNpy } from "../../harness/npy.ts";

Deno.test("encodeNpy: the bytes that NumPy 2 writes for arange(3, dtype float32)", () => {
  const file = encodeNpy({ shape: [3], data: new Float32Array([0, 1, 2]) });
  const header = String.fromCharCode(...file.subarray(0, 128));
  assert.equal(
    header,
    "\x93NUMPY\x01\x00v\x00{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }" +
      " ".repeat(60) + "\n",
  );
  assert.deepEqual([...new Float32Array(file.slice(128).buffer)], [0, 1, 2]);
});

Deno.test("decodeNpy: returns what encodeNpy was given, bit for bit", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.array(fc.double(), { minLength: 64, maxLength: 64 }),
      (shape, single, values) => {
        const size = shape.reduce((a, b) => a * b, 1);
        const data = single
          ? Float32Array.from(values.slice(0, size))
          : Float64Array.from(values.slice(0, size));
        assert.deepEqual(decodeNpy(encodeNpy({ shape, data }), "x"), {
          shape,
          data,
        });
      },
    ),
    { seed: 1 },
  );
});

Deno.test("decodeNpy: every truncation is an error that names the file", () => {
  const file = encodeNpy({ shape: [2, 2], data: new Float64Array(4) });
  for (let length = 0; length < file.length; length++) {
    assert.throws(
      () => decodeNpy(file.subarray(0, length), "a.npy"),
      /Cannot read a\.npy: expected/,
    );
  }
});

Deno.test("decodeNpy: other number formats are refused", () => {
  const text = (file: Uint8Array, from: string, to: string) => {
    const copy = file.slice();
    const at = new TextDecoder("latin1").decode(copy).indexOf(from);
    copy.set(new TextEncoder().encode(to), at);
    return copy;
  };
  const file = encodeNpy({ shape: [1], data: new Float32Array(1) });
  for (
    const [from, to] of [["<f4", ">f4"], ["<f4", "<i4"], ["False", "True "]]
  ) {
    assert.throws(
      () => decodeNpy(text(file, from!, to!), "a.npy"),
      /little-endian floats in C order/,
    );
  }
});
