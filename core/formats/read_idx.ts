/**
 * Reading IDX files (the format of MNIST).
 *
 * @module
 */
import type { NdArray } from "../contracts/nd_array.ts";
import { malformed } from "./malformed.ts";

/** Bytes per number and the method that reads one, by code. */
const TYPES: ReadonlyMap<number, readonly [number, keyof DataView]> = new Map([
  [0x08, [1, "getUint8"]],
  [0x09, [1, "getInt8"]],
  [0x0b, [2, "getInt16"]],
  [0x0c, [4, "getInt32"]],
  [0x0d, [4, "getFloat32"]],
  [0x0e, [8, "getFloat64"]],
]);

/**
 * The array of an unpacked IDX file: two zero bytes, a type, the number of axes, their lengths and
 * the numbers, big-endian.
 *
 * @param path Named by errors.
 * @throws {RangeError} on another header, or a file whose length does not fit its shape.
 *
 * @example
 * ```ts
 * import { readIdx } from "./read_idx.ts";
 * import assert from "node:assert/strict";
 * const bytes = new Uint8Array([0, 0, 8, 1, 0, 0, 0, 2, 7, 255]);
 * assert.deepEqual(readIdx("a.idx", bytes), { shape: [2], data: new Float32Array([7, 255]) });
 * ```
 */
export function readIdx(
  path: string,
  bytes: Uint8Array,
): NdArray<Float32Array> {
  const [first, second, code, axes] = bytes;
  const type = TYPES.get(code ?? 0);
  const start = 4 + 4 * (axes ?? 0);
  if (first !== 0 || second !== 0 || !type || !axes || bytes.length < start) {
    return malformed(
      path,
      "the header of an IDX file",
      `[${bytes.slice(0, 8)}]`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from(
    { length: axes },
    (_, axis) => view.getUint32(4 + 4 * axis),
  );
  const size = shape.reduce((product, side) => product * side, 1);
  const [width, get] = type;
  if (bytes.length !== start + size * width) {
    malformed(
      path,
      `${start + size * width} bytes for shape [${shape}]`,
      bytes.length,
    );
  }
  const read = view[get] as (at: number) => number;
  const data = Float32Array.from(
    { length: size },
    (_, i) => read.call(view, start + i * width),
  );
  return { shape, data };
}
