import assert from "node:assert/strict";
import fc from "fast-check";
import { readNpy } from "../../../core/formats/read_npy.ts";
import { encodeNpy } from "../../../core/formats/encode_npy.ts";

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

Deno.test("encodeNpy: readNpy returns what it was given, bit for bit", () => {
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
        assert.deepEqual(readNpy("x", encodeNpy({ shape, data })), {
          shape,
          data,
        });
      },
    ),
    { seed: 1 },
  );
});
