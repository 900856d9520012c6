/**
 * NumPy's .npy files, so that attributions open anywhere.
 *
 * @module
 */
import type { NdArray } from "../core/contracts.ts";
import { sizeOf } from "../core/nd_array.ts";

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];

/** Little-endian float32 or float64, C order, format version 1.0 (NumPy enhancement proposal 1). */
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

/**
 * Reads what {@linkcode encodeNpy} writes, and any other little-endian C-order float file of format 1.0.
 *
 * @param name Named in errors.
 * @throws {RangeError} on another format or a file whose length does not fit its shape.
 *
 * @example
 * ```ts
 * import { decodeNpy, encodeNpy } from "./npy.ts";
 * import assert from "node:assert/strict";
 * const array = { shape: [1, 2], data: new Float64Array([0.5, NaN]) };
 * assert.deepEqual(decodeNpy(encodeNpy(array), "a.npy"), array);
 * ```
 */
export function decodeNpy(file: Uint8Array, name: string): NdArray {
  const fail = (expected: string, found: unknown) =>
    new RangeError(
      `Cannot read ${name}: expected ${expected}, current value is ${found}`,
    );
  if (file.length < 10 || MAGIC.some((byte, i) => file[i] !== byte)) {
    throw fail("a .npy file of format 1.0", `[${file.slice(0, 8)}]`);
  }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = 10 + view.getUint16(8, true);
  const header = new TextDecoder().decode(file.subarray(10, start));
  const match =
    /'descr': '<f([48])', 'fortran_order': False, 'shape': \(([\d, ]*)\)/
      .exec(header);
  if (!match) throw fail("little-endian floats in C order", header);
  const shape = match[2]!.split(",").filter((s) => s.trim() !== "").map(Number);
  const expected = start + sizeOf(shape) * Number(match[1]);
  if (file.length !== expected) {
    throw fail(`${expected} bytes for shape [${shape}]`, file.length);
  }
  const bytes = file.slice(start).buffer;
  const data = match[1] === "4"
    ? new Float32Array(bytes)
    : new Float64Array(bytes);
  return { shape, data };
}
