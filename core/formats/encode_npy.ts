/**
 * Writing NumPy's .npy files.
 *
 * @module
 */
import type { NdArray } from "../contracts/nd_array.ts";

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];

/**
 * The array as a .npy file: little-endian float32 or float64, C order, format version 1.0 (NumPy
 * enhancement proposal 1).
 *
 * @example
 * ```ts
 * import { encodeNpy } from "./encode_npy.ts";
 * import { readNpy } from "./read_npy.ts";
 * import assert from "node:assert/strict";
 * const array = { shape: [2], data: new Float32Array([1, 2]) };
 * assert.deepEqual(readNpy("a.npy", encodeNpy(array)), array);
 * ```
 */
export function encodeNpy(array: NdArray): Uint8Array<ArrayBuffer> {
  const descr = array.data instanceof Float32Array ? "<f4" : "<f8";
  const tuple = array.shape.length === 1
    ? `${array.shape[0]},`
    : array.shape.join(", ");
  const text =
    `{'descr': '${descr}', 'fortran_order': False, 'shape': (${tuple}), }`;
  const padded = text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11) +
    "\n";
  const header = new TextEncoder().encode(padded);
  const { buffer, byteOffset, byteLength } = array.data;
  const file = new Uint8Array(10 + header.length + byteLength);
  file.set(MAGIC);
  new DataView(file.buffer).setUint16(8, header.length, true);
  file.set(header, 10);
  file.set(new Uint8Array(buffer, byteOffset, byteLength), 10 + header.length);
  return file;
}
